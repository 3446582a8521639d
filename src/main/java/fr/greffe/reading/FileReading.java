package fr.greffe.reading;

import fr.greffe.document.Document;
import fr.greffe.parsing.UnreadableDocumentException;
import java.nio.file.Path;

/** Turns files into documents, for several threads at once. */
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
}
