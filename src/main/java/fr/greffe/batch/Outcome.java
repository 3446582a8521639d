package fr.greffe.batch;

import fr.greffe.register.Entry;
import java.util.List;

/** What came of reading a document: a value, never an exception. */
sealed interface Outcome {
  PendingDocument document();

  /**
   * The document was read.
   *
   * @param mediaType detected from the content
   * @param pages how many
   * @param unreadPages how many of them gave nothing
   * @param entries to index
   * @param seconds that reading took
   */
  record Read(
      PendingDocument document,
      String mediaType,
      int pages,
      int unreadPages,
      List<Entry> entries,
      double seconds)
      implements Outcome {
    public Read {
      entries = List.copyOf(entries);
    }
  }

  /**
   * The document cannot be read, and will not be tried again before its bytes or the reader change.
   *
   * @param entry by which it is still found by its name
   * @param seconds that trying took
   */
  record Unreadable(PendingDocument document, Failure failure, Entry entry, double seconds)
      implements Outcome {}

  /** The file changed or went away since it was found: it stays pending for a later run. */
  record Postponed(PendingDocument document) implements Outcome {}
}
