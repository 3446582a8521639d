package fr.greffe.reading;

import fr.greffe.parsing.DocumentParser;
import fr.greffe.parsing.UnreadableDocumentException;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Does once what reading processes do all the time, for a Java that records what it loads and
 * compiles meanwhile: processes started with that record cost less than half as much to get warm.
 */
public final class ReaderRehearsal {
  private ReaderRehearsal() {}

  /** Takes files that are typical of what will be read. */
  public static void main(String[] files) throws IOException {
    DocumentParser parser = new DocumentParser();
    try (DataOutputStream nowhere = new DataOutputStream(OutputStream.nullOutputStream())) {
      for (String file : files) {
        Wire.write(nowhere, answer(parser, Path.of(file)));
      }
    }
  }

  private static Message answer(DocumentParser parser, Path file) {
    try {
      return new Message.Done(0, DocumentCodec.encode(parser.parse(file)));
    } catch (UnreadableDocumentException e) {
      return new Message.Refused(0, e.reason(), e.toString(), Position.START, false);
    }
  }
}
