package fr.greffe.publishing;

import fr.greffe.dossier.Citation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A manuscript as Markdown, sources as footnotes. */
final class MarkdownWriter {
  private final Manuscript manuscript;
  private final List<Citation> notes;

  private MarkdownWriter(Manuscript manuscript) {
    this.manuscript = manuscript;
    this.notes = manuscript.notes();
  }

  static String write(Manuscript manuscript) {
    return new MarkdownWriter(manuscript).all();
  }

  private String all() {
    String body = manuscript.blocks().stream().map(this::block).collect(Collectors.joining("\n\n"));
    String footnotes =
        IntStream.range(0, notes.size())
            .mapToObj(i -> "[^" + (i + 1) + "]: " + note(notes.get(i)))
            .collect(Collectors.joining("\n"));
    return "# " + escaped(manuscript.title()) + "\n\n" + body + "\n\n" + footnotes + "\n";
  }

  private String block(Block block) {
    return switch (block) {
      case Block.Heading heading -> "#".repeat(heading.level()) + " " + escaped(heading.words());
      case Block.Paragraph paragraph ->
          paragraph.sentences().stream().map(this::text).collect(Collectors.joining(" "));
      case Block.Items items ->
          items.items().stream()
              .map(item -> (items.numbered() ? "1. " : "- ") + text(item))
              .collect(Collectors.joining("\n"));
      case Block.Table table -> table(table);
      case Block.Picture picture -> "*" + escaped(picture.words()) + "*";
    };
  }

  private String table(Block.Table table) {
    String rows =
        table.rows().stream()
            .map(row -> row.stream().map(this::text).collect(Collectors.joining(" | ", "| ", " |")))
            .collect(Collectors.joining("\n"));
    return table.caption()
        + "\n\n| "
        + String.join(" | ", table.head())
        + " |\n|"
        + " --- |".repeat(table.head().size())
        + "\n"
        + rows;
  }

  private String text(Text text) {
    return escaped(text.words())
        + text.citations().stream()
            .distinct()
            .map(citation -> "[^" + (notes.indexOf(citation) + 1) + "]")
            .collect(Collectors.joining());
  }

  private String note(Citation citation) {
    String words = escaped(Notes.words(citation));
    return manuscript.address().isEmpty()
        ? words
        : words + " ([preuve](" + manuscript.address() + citation.link() + "))";
  }

  private static String escaped(String words) {
    return words.replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1").replaceAll("\\s+", " ");
  }
}
