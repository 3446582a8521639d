package fr.greffe.parsing.web;

import fr.greffe.parsing.layout.Block;
import fr.greffe.parsing.layout.TextLine;
import fr.greffe.parsing.layout.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Turns elements into blocks: inline tags never part a word, block tags always do. */
final class HtmlBlocks {
  private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\r\\f]+");
  private static final Pattern TITLE = Pattern.compile("h[1-6]");
  private static final Pattern RANKED = Pattern.compile("^(?:\\d{1,3}|[IVX]{1,5})\\s?[.)/°–-]");
  private static final Set<String> LABELS = Set.of("span", "a", "time", "small", "label");
  private static final Pattern SEAM = Pattern.compile("[\\p{Ll}\\d)]\\|\\p{Lu}\\p{Ll}");
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "title",
          "svg",
          "canvas",
          "iframe",
          "object",
          "embed",
          "video",
          "audio",
          "select",
          "option",
          "button",
          "input",
          "textarea",
          "datalist",
          "map",
          "area",
          "img",
          "picture",
          "math");
  private final List<Block> blocks = new ArrayList<>();
  private final List<TextLine> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private String rank = "";
  private int depth;

  private HtmlBlocks() {}

  static List<Block> of(Element root) {
    HtmlBlocks reading = new HtmlBlocks();
    reading.children(root);
    reading.endBlock(0);
    return reading.blocks;
  }

  private void node(Node node) {
    if (node instanceof TextNode text) {
      line.append(SPACES.matcher(text.getWholeText()).replaceAll(" "));
    } else if (node instanceof Element element && !skipped(element) && depth < 400) {
      depth++;
      element(element);
      depth--;
    }
  }

  private static boolean skipped(Element element) {
    return SKIPPED.contains(element.normalName())
        || element.hasAttr("hidden")
        || element.attr("style").replace(" ", "").contains("display:none");
  }

  private void element(Element element) {
    String name = element.normalName();
    if (name.equals("br")) {
      endLine();
    } else if (TITLE.matcher(name).matches()) {
      endBlock(0);
      children(element);
      endBlock(name.charAt(1) - '0');
    } else if (name.equals("table")) {
      endBlock(0);
      table(element);
      endBlock(0);
    } else if (name.equals("li") || name.equals("dt") || name.equals("dd")) {
      endLine();
      rank = ListRanks.of(element);
      children(element);
      endLine();
      rank = "";
    } else if (name.equals("pre")) {
      endBlock(0);
      element
          .wholeText()
          .lines()
          .forEach(
              text -> {
                line.append(text);
                endLine();
              });
      endBlock(0);
    } else if (element.isBlock() || name.equals("td") || name.equals("th")) {
      endBlock(0);
      children(element);
      endBlock(0);
    } else {
      part(element);
      children(element);
    }
  }

  /** Labels side by side are parted by the style sheet alone: « Par A. Morel » « Publié le… ». */
  private void part(Element element) {
    boolean label =
        LABELS.contains(element.normalName())
            && element.previousSibling() instanceof Element before
            && LABELS.contains(before.normalName());
    if (label && SEAM.matcher(line + "|" + element.text()).find()) {
      line.append(' ');
    }
  }

  private void children(Element element) {
    for (Node child : element.childNodes()) {
      node(child);
    }
  }

  private void table(Element table) {
    Block.Grid grid = HtmlTables.grid(table);
    if (grid != null) {
      blocks.add(grid);
    } else {
      children(table);
    }
  }

  private void endLine() {
    String text = SPACES.matcher(Typography.clean(line.toString())).replaceAll(" ").strip();
    line.setLength(0);
    if (!text.isEmpty()) {
      lines.add(TextLine.of(RANKED.matcher(text).find() ? text : rank + text));
      rank = "";
    }
  }

  private void endBlock(int level) {
    endLine();
    if (!lines.isEmpty()) {
      blocks.add(level > 0 ? new Block.Title(lines, level) : new Block.Paragraph(lines));
      lines.clear();
    }
  }
}
