package fr.greffe.extraction;

import fr.greffe.document.Document;
import fr.greffe.document.DocumentId;
import fr.greffe.document.Metadata;
import fr.greffe.document.Page;
import fr.greffe.document.PageSource;
import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.document.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes passages of plain text for tests; runs of lines with tabs are tables. */
public final class Passages {
  private Passages() {}

  public static Passage of(String text) {
    Document document = document(text);
    return document.passage();
  }

  static Document document(String text) {
    Page page = new Page(1, new Span(0, text.length()), 0, 0, PageSource.TEXT, null, List.of());
    return new Document(
        DocumentId.of(text.getBytes(StandardCharsets.UTF_8)),
        "essai.txt",
        "text/plain",
        text,
        List.of(page),
        List.of(),
        List.of(),
        tables(text),
        Metadata.NONE);
  }

  private static List<Table> tables(String text) {
    List<Table> tables = new ArrayList<>();
    List<Table.Row> rows = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      if (line.contains("\t")) {
        rows.add(row(line, start));
      } else if (!rows.isEmpty()) {
        tables.add(new Table(1, rows));
        rows.clear();
      }
      start += line.length() + 1;
    }
    if (!rows.isEmpty()) {
      tables.add(new Table(1, rows));
    }
    return tables;
  }

  private static Table.Row row(String line, int start) {
    List<Span> cells = new ArrayList<>();
    int at = start;
    for (String cell : line.split("\t", -1)) {
      cells.add(new Span(at, at + cell.length()));
      at += cell.length() + 1;
    }
    return new Table.Row(cells);
  }
}
