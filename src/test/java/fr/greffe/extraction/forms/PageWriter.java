package fr.greffe.extraction.forms;

import java.text.Normalizer;
import java.util.Locale;

/** Sets the text of an invented paper: lines that wrap, one paragraph, capitals, blank lines. */
public final class PageWriter {
  private PageWriter() {}

  public static String set(String text, String how) {
    String set = text;
    for (String one : how.split(" ")) {
      set =
          switch (one) {
            case "plat" -> set.replaceAll("[ \\t]*\\n+[ \\t]*", " ").replace("\t", " ");
            case "capitales" -> capitals(set);
            case "espacées" -> set.replaceAll("\\n+", "\n\n");
            case "doubles" -> set.replaceAll("(?<=[,;.:–]) (?=[\\p{L}])", "  ");
            case "césure" -> wrapped(set, 60).replaceAll("(?<=\\p{Ll})-(?=\\p{Lu})", "-\n");
            case "" -> set;
            default -> wrapped(set, Integer.parseInt(one));
          };
    }
    return set;
  }

  private static String capitals(String text) {
    return Normalizer.normalize(text.toUpperCase(Locale.FRENCH), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace("Œ", "OE")
        .replaceAll("(?<![\\p{L}])MMES(?![\\p{L}])", "Mmes")
        .replaceAll("(?<![\\p{L}])MME(?![\\p{L}])", "Mme");
  }

  private static String wrapped(String text, int width) {
    StringBuilder set = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      int column = 0;
      for (String word : line.split("(?<= )")) {
        if (column > 0 && column + word.strip().length() > width) {
          set.setLength(set.length() - (set.charAt(set.length() - 1) == ' ' ? 1 : 0));
          set.append('\n');
          column = 0;
        }
        set.append(word);
        column += word.length();
      }
      set.append('\n');
    }
    return set.substring(0, set.length() - 1);
  }
}
