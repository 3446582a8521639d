package fr.greffe.publishing;

import fr.greffe.dossier.Citation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A manuscript as one well-formed page, sources at its end. */
final class HtmlWriter {
  private static final String STYLE =
      """
      @page { size: A4; margin: 20mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt 'Source Sans 3', sans-serif; } }
      body { font: 11pt/1.45 'Source Sans 3', 'Segoe UI', sans-serif; color: #1b1f24; max-width: 46em; margin: 0 auto; padding: 0 1em; }
      h1 { font-size: 20pt; } h2 { font-size: 14pt; border-bottom: 1px solid #d4d9df; margin-top: 1.6em; page-break-after: avoid; }
      li { margin: .3em 0; } a { color: #17497f; } sup a { text-decoration: none; }
      table { border-collapse: collapse; width: 100%; font-size: 9.5pt; } caption { text-align: left; font-style: normal; padding-bottom: .3em; }
      th, td { border: 1px solid #8a929c; padding: .25em .4em; text-align: left; vertical-align: top; } thead { display: table-header-group; } tr { page-break-inside: avoid; }
      .sources { font-size: 9.5pt; }
      """;

  private static final String MARK =
      "<sup><a href=\"#source-%d\" title=\"Source %d\">[%d]</a></sup>";

  private final Manuscript manuscript;
  private final List<Citation> notes;
  private final String alternative;

  private HtmlWriter(Manuscript manuscript, String alternative) {
    this.manuscript = manuscript;
    this.notes = manuscript.notes();
    this.alternative = alternative;
  }

  /** For browsers. */
  static String write(Manuscript manuscript) {
    return "<!DOCTYPE html>\n" + new HtmlWriter(manuscript, "aria-label").all();
  }

  /** For the maker of PDFs, which takes the words of a drawing from another attribute. */
  static String forPrint(Manuscript manuscript) {
    return new HtmlWriter(manuscript, "alt").all();
  }

  private String all() {
    String title = Markup.escaped(manuscript.title());
    String body = manuscript.blocks().stream().map(this::block).collect(Collectors.joining("\n"));
    String sources =
        IntStream.range(0, notes.size())
            .mapToObj(i -> source(i + 1, notes.get(i)))
            .collect(Collectors.joining("\n"));
    return """
    <html xmlns="http://www.w3.org/1999/xhtml" lang="fr" xml:lang="fr">
    <head><meta charset="UTF-8"/><title>%s</title><meta name="description" content="%s"/><meta name="subject" content="%s"/>
    <style>%s</style></head>
    <body>
    <h1>%s</h1>
    %s
    <h2>Sources</h2>
    <ol class="sources">
    %s
    </ol>
    </body>
    </html>
    """
        .formatted(title, title, title, STYLE, title, body, sources);
  }

  private String block(Block block) {
    return switch (block) {
      case Block.Heading heading ->
          "<h%d>%s</h%d>"
              .formatted(
                  heading.level(), Markup.escaped(Text.bound(heading.words())), heading.level());
      case Block.Paragraph paragraph ->
          "<p>"
              + paragraph.sentences().stream().map(this::text).collect(Collectors.joining(" "))
              + "</p>";
      case Block.Items items -> items(items);
      case Block.Table table -> table(table);
      case Block.Picture picture ->
          "<p>"
              + picture
                  .svg()
                  .replaceFirst(
                      "<svg ",
                      "<svg role=\"img\" "
                          + alternative
                          + "=\""
                          + Markup.escaped(picture.words())
                          + "\" ")
              + "</p>";
    };
  }

  private String items(Block.Items items) {
    String tag = items.numbered() ? "ol" : "ul";
    return items.items().stream()
        .map(item -> "<li>" + text(item) + "</li>")
        .collect(Collectors.joining("\n", "<" + tag + ">\n", "\n</" + tag + ">"));
  }

  private String table(Block.Table table) {
    String head =
        table.head().stream()
            .map(cell -> "<th scope=\"col\">" + Markup.escaped(cell) + "</th>")
            .collect(Collectors.joining());
    String rows =
        table.rows().stream()
            .map(
                row ->
                    row.stream()
                        .map(cell -> "<td>" + text(cell) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
            .collect(Collectors.joining("\n"));
    return "<table><caption>%s</caption><thead><tr>%s</tr></thead><tbody>%s</tbody></table>"
        .formatted(Markup.escaped(table.caption()), head, rows);
  }

  private String text(Text text) {
    return Markup.escaped(text.bound())
        + text.citations().stream()
            .distinct()
            .map(notes::indexOf)
            .map(i -> MARK.formatted(i + 1, i + 1, i + 1))
            .collect(Collectors.joining(" ", " ", ""))
            .stripTrailing();
  }

  private String source(int number, Citation citation) {
    String link =
        manuscript.address().isEmpty()
            ? ""
            : " <a href=\"%s\" title=\"Preuve de la source %d\">preuve %d</a>"
                .formatted(Markup.escaped(manuscript.address() + citation.link()), number, number);
    return "<li id=\"source-%d\">%s%s</li>"
        .formatted(number, Markup.escaped(Text.bound(Notes.words(citation))), link);
  }
}
