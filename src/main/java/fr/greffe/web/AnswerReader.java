package fr.greffe.web;

import fr.greffe.filing.AnswerFile;
import fr.greffe.parsing.UnreadableDocumentException;
import fr.greffe.reading.FileReading;
import fr.greffe.reading.ReadingUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the words of an answer that comes as a file, so that it is found again. */
final class AnswerReader {
  private static final int LONGEST = 500_000;

  private final FileReading reading;

  AnswerReader(FileReading reading) {
    this.reading = reading;
  }

  /** The file with its words; without any where it cannot be read. */
  AnswerFile read(String name, byte[] content) throws IOException {
    Path file = Files.createTempFile("reponse-", ".lue");
    try {
      Files.write(file, content);
      String words = reading.read(name, file).text();
      return new AnswerFile(
          name, content.length, words.substring(0, Math.min(words.length(), LONGEST)));
    } catch (UnreadableDocumentException | ReadingUnavailableException e) {
      return new AnswerFile(name, content.length, "");
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
