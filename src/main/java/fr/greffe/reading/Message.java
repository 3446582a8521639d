package fr.greffe.reading;

import fr.greffe.parsing.UnreadableDocumentException.Reason;

/** What a reading process and its parent tell each other, each about one request. */
sealed interface Message {
  /** Number of the request; 0 for what is about none. */
  int request();

  /** From the process: it is ready. */
  record Ready() implements Message {
    @Override
    public int request() {
      return 0;
    }
  }

  /**
   * To the process: read this file.
   *
   * @param alone whether no other file is read at the same time
   */
  record Read(int request, String name, String path, boolean alone) implements Message {}

  /**
   * To the process: draw this page of a PDF.
   *
   * @param page from 1
   */
  record Draw(int request, String path, int page) implements Message {}

  /** The page as a PNG, or no bytes where there is none to draw. */
  @SuppressWarnings("ArrayRecordComponent")
  record Drawn(int request, byte[] picture) implements Message {}

  /** The reading has come so far. */
  record Reached(int request, Position position) implements Message {}

  /** The document, as {@link DocumentCodec} writes it. */
  @SuppressWarnings("ArrayRecordComponent")
  record Done(int request, byte[] document) implements Message {}

  /**
   * The file cannot be read.
   *
   * @param sentence in French
   * @param exhausted whether memory or stack ran out
   */
  record Refused(int request, Reason reason, String sentence, Position position, boolean exhausted)
      implements Message {}
}
