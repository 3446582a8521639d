package fr.greffe.reading;

import fr.greffe.document.Document;
import fr.greffe.parsing.UnreadableDocumentException;
import fr.greffe.parsing.pdf.PagePrinter;
import java.nio.file.Path;
import java.util.Optional;

/** Turns files into documents and their pages into pictures, for several threads at once. */
@FunctionalInterface
public interface FileReading {
  /**
   * Reads a file.
   *
   * @param name its own, for people: it may be kept under another
   * @throws UnreadableDocumentException when it cannot be read, whatever the file did to the reader
   * @throws ReadingUnavailableException when no file can be read at present
   */
  Document read(String name, Path file) throws UnreadableDocumentException;

  /**
   * The picture of a page of a PDF as a PNG, or nothing where there is no such page to draw; drawn
   * in this very process unless the file is read elsewhere.
   *
   * @param page from 1
   * @throws UnreadableDocumentException when the file did something to who draws it
   * @throws ReadingUnavailableException when no file can be drawn at present
   */
  default Optional<byte[]> draw(Path file, int page) throws UnreadableDocumentException {
    return PagePrinter.print(file, page);
  }
}
