package fr.greffe.extraction.heading;

import fr.greffe.document.Document;
import fr.greffe.document.DocumentId;
import fr.greffe.document.Metadata;
import fr.greffe.document.Page;
import fr.greffe.document.PageSource;
import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A title that stands in a file's own data, made a passage so that the readers can read it. */
final class TitlePaper {
  private TitlePaper() {}

  static Passage of(String title) {
    Page page = new Page(1, new Span(0, title.length()), 0, 0, PageSource.TEXT, null, List.of());
    return new Document(
            DocumentId.of(title.getBytes(StandardCharsets.UTF_8)),
            "titre",
            "text/plain",
            title,
            List.of(page),
            List.of(),
            List.of(),
            List.of(),
            Metadata.NONE)
        .passage();
  }
}
