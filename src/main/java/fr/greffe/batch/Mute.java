package fr.greffe.batch;

import fr.greffe.document.Document;
import fr.greffe.document.Metadata;
import fr.greffe.document.Page;
import fr.greffe.document.PageSource;
import fr.greffe.document.Span;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Entry;
import fr.greffe.register.Source;
import fr.greffe.register.Warning;
import java.util.List;

/**
 * A document that says nothing itself, because it cannot be read.
 *
 * @param failure why
 * @param mediaType as far as it is known
 */
record Mute(PendingDocument pending, Failure failure, String mediaType) {
  private static final Span NOTHING = new Span(0, 0);

  /** It as one page without text. */
  Document document() {
    Page page = new Page(1, NOTHING, 0, 0, PageSource.NONE, failure.message(), List.of());
    return new Document(
        pending.id(),
        pending.name(),
        mediaType,
        "",
        List.of(page),
        List.of(),
        List.of(),
        List.of(),
        Metadata.NONE);
  }

  /**
   * An entry without facts, so that people who look for the file find it and why it says nothing.
   */
  Entry namesake() {
    Source source =
        new Source(
            pending.id(),
            pending.name(),
            pending.locations().getFirst(),
            mediaType,
            1,
            DocumentType.OTHER,
            List.of(failure.message()),
            List.of(),
            List.of(1),
            null);
    return Entry.unread(source, pending.name(), unreadable(failure.message()));
  }

  /** What is known of its act from elsewhere, and that it is from elsewhere. */
  Entry warned(Entry known) {
    return known.warned(
        unreadable(
            failure.message()
                + " Ce qui est dit de l'acte vient du seul fichier Actes qui l'accompagne."));
  }

  private static Warning unreadable(String why) {
    return new Warning("document-illisible", why, List.of());
  }
}
