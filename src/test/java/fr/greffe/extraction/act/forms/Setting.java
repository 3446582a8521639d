package fr.greffe.extraction.act.forms;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * How a text is set on paper or screen.
 *
 * @param head how a head is set
 * @param set how the whole text is
 */
record Setting(UnaryOperator<String> heads, UnaryOperator<String> whole) {
  private static final int WIDTH = 78;

  /** The head of an act as it is set. */
  String head(String head) {
    return heads.apply(head);
  }

  /** An item of the agenda. */
  String item(String item) {
    return item;
  }

  /** The text as it is set. */
  String set(String text) {
    return whole.apply(text);
  }

  static Setting of(String layout) {
    return switch (layout) {
      case "serre" -> new Setting(head -> head, text -> text.replaceAll("\n{2,}", "\n"));
      case "replie" -> new Setting(head -> head, Setting::wrapped);
      case "bout-a-bout" -> new Setting(head -> head, text -> text.replaceAll("\\s*\n\\s*", " "));
      case "capitales" -> new Setting(head -> head.toUpperCase(Locale.FRENCH), text -> text);
      case "sans-accents" -> new Setting(head -> head, Setting::bare);
      case "lignes-espacees" -> new Setting(head -> head, text -> text.replaceAll("\n+", "\n\n"));
      case "espaces-doubles" -> new Setting(head -> head, text -> text.replace(" ", "  "));
      default -> new Setting(head -> head, text -> text);
    };
  }

  /** A page written in Markdown or HTML, a paragraph a line. */
  static Setting written(String format) {
    return format.equals("md")
        ? new Setting(head -> head, text -> text.replaceAll("\n+", "\n\n"))
        : new Setting(head -> head, Setting::page);
  }

  private static String page(String text) {
    StringBuilder page = new StringBuilder("<html><body><main>\n");
    for (String line : text.split("\n+")) {
      boolean block = line.startsWith("<h");
      page.append(block ? line : "<p>" + line + "</p>").append('\n');
    }
    return page.append("</main></body></html>\n").toString();
  }

  private static String wrapped(String text) {
    StringBuilder set = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      int column = 0;
      for (String word : line.split(" ")) {
        if (column > 0 && column + word.length() >= WIDTH) {
          set.append('\n');
          column = 0;
        } else if (column > 0) {
          set.append(' ');
        }
        set.append(word);
        column += word.length() + 1;
      }
      set.append('\n');
    }
    return set.toString();
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('’', '\'');
  }
}
