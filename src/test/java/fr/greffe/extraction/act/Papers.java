package fr.greffe.extraction.act;

import fr.greffe.document.Document;
import fr.greffe.document.DocumentId;
import fr.greffe.document.Heading;
import fr.greffe.document.Metadata;
import fr.greffe.document.Page;
import fr.greffe.document.PageSource;
import fr.greffe.document.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Documents made of plain text; a line between two asterisks is set in bold. */
public final class Papers {
  private Papers() {}

  public static Document of(String text) {
    return of(text, Metadata.NONE);
  }

  public static Document of(String marked, Metadata metadata) {
    StringBuilder text = new StringBuilder();
    List<Heading> headings = new ArrayList<>();
    for (String line : marked.split("\n", -1)) {
      boolean bold = line.length() > 4 && line.startsWith("**") && line.endsWith("**");
      int start = text.length();
      text.append(bold ? line.substring(2, line.length() - 2) : line);
      if (bold) {
        headings.add(new Heading(new Span(start, text.length()), 0));
      }
      text.append('\n');
    }
    Page page = new Page(1, new Span(0, text.length()), 0, 0, PageSource.TEXT, null, List.of());
    return new Document(
        DocumentId.of(marked.getBytes(StandardCharsets.UTF_8)),
        "papier.txt",
        "text/plain",
        text.toString(),
        List.of(page),
        List.of(),
        headings,
        List.of(),
        metadata);
  }
}
