package fr.greffe.batch;

import fr.greffe.document.Document;
import fr.greffe.document.PageSource;
import fr.greffe.register.Entry;
import java.util.List;

/** What came of reading a document: a value, never an exception. */
sealed interface Outcome {
  PendingDocument document();

  /** What the index holds of the document from now on; nothing where it stays as it was. */
  default List<Entry> indexable() {
    return switch (this) {
      case Read read -> read.entries();
      case Unreadable bad -> List.of(bad.entry());
      case Postponed postponed -> List.of();
    };
  }

  /**
   * How the pages of a document were read.
   *
   * @param count how many
   * @param recognised how many by OCR
   * @param unread how many gave nothing
   */
  record Pages(int count, int recognised, int unread) {
    static Pages of(Document document) {
      return new Pages(
          document.pages().size(),
          count(document, PageSource.OCR),
          count(document, PageSource.NONE));
    }

    private static int count(Document document, PageSource from) {
      return (int) document.pages().stream().filter(page -> page.source() == from).count();
    }
  }

  /**
   * The document was read.
   *
   * @param mediaType detected from the content
   * @param pages how they were read
   * @param entries to index
   * @param kept true where the document was not opened, for its reading was kept
   * @param seconds that reading took
   */
  record Read(
      PendingDocument document,
      String mediaType,
      Pages pages,
      List<Entry> entries,
      boolean kept,
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
