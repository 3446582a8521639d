package fr.greffe.extraction.cue;

import fr.greffe.document.Span;
import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists that say who gets how much, a line each: "- Judo : 300 €", "Judo ...... 300 €", "Judo
 * 300 €", "| Judo | 300 € |", "- 300 € au judo", and "Judo300,00 €" where a table lost the space
 * between its columns. Two lines beside each other make a list; a heading may stand between them.
 */
public final class PaidLines {
  private static final int SHORTEST_LIST = 2;
  private static final int LONGEST_LINE = 200;
  private static final int HEADINGS = 2;
  private static final String FIGURES =
      "(?:\\d{1,3}(?:[ .\\u00a0\\u202f]\\d{3}){1,3}|\\d{1,9})(?:,\\d{1,2})?";
  private static final String SUM =
      "(?<sum>(?:"
          + FIGURES
          + ")[ \\u00a0\\u202f]?(?:€|euros?(?!\\p{L}))|"
          + FIGURES
          + "(?<=,\\d\\d))";
  private static final String BULLET = "[\\s–•▪*+►➢→✓·|-]{0,8}(?:\\d{1,2}[.)/]\\s)?";
  private static final String BETWEEN =
      "(?:\\s{0,3}[:=→|>]\\s{0,3}|\\s?(?:\\.{2,120}|…{1,60}|_{2,120}|(?:\\."
          + " ){3,60})[\\s:]{0,4}|\\s{1,3}[–—-]{1,3}\\s{1,3}|["
          + " \\u00a0]{1,60}(?=\\d)|(?<=[\\p{L})])(?=\\d)|\\s?\\()";
  private static final String TAIL =
      "(?:\\s?(?:HT|TTC|H\\.T\\.|T\\.T\\.C\\.))?\\s{0,3}\\)?(?:\\s?\\([^()]{0,60}\\))?[\\s.,;|]{0,4}";
  private static final Pattern NAME_FIRST =
      Pattern.compile(
          BULLET + "(?<name>[\\p{L}\\d«\"“][^\\t\\n€:=|]{1,88}?)" + BETWEEN + SUM + TAIL);
  private static final Pattern SUM_FIRST =
      Pattern.compile(
          BULLET
              + SUM
              + "\\s{1,3}(?:à la |à l['’]\\s?|à |aux |au |pour la |pour l['’]\\s?|pour les |pour le"
              + " )(?<name>[\\p{L}\\d«\"“][^\\t\\n"
              + "€:=|;]{1,88}?)[\\s.,;|]{0,4}");

  private final Pattern nobody;

  private PaidLines(Pattern nobody) {
    this.nobody = nobody;
  }

  public static PaidLines load(Path config) {
    String stops = Lexicon.load(config.resolve("lexicons/paid-line-stops.tsv")).asAlternative();
    return new PaidLines(
        Pattern.compile(
            "(?<!\\p{L})(?:" + stops + ")(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /** The lists of {@code within}, in order, in offsets of the text. */
  public List<List<Enumeration.Item>> read(String text, Span within) {
    List<List<Enumeration.Item>> lists = new ArrayList<>();
    List<Enumeration.Item> list = new ArrayList<>();
    int others = 0;
    int start = within.start();
    while (start < within.end()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? within.end() : Math.min(newline, within.end());
      boolean pays = end - start <= LONGEST_LINE && holdsSum(text, start, end);
      Enumeration.Item item = pays ? item(text, start, end) : null;
      others = item == null ? others + 1 : 0;
      if (others > HEADINGS) {
        close(list, lists);
        list = new ArrayList<>();
      }
      if (item != null) {
        list.add(item);
      }
      start = end + 1;
    }
    close(list, lists);
    return lists;
  }

  /** A sum has its currency or its cents: most lines that hold figures have neither. */
  private static boolean holdsSum(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '€'
          || c == 'e' && text.startsWith("euro", i)
          || c == ',' && i + 1 < end && Character.isDigit(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static void close(List<Enumeration.Item> list, List<List<Enumeration.Item>> lists) {
    if (list.size() >= SHORTEST_LIST) {
      lists.add(List.copyOf(list));
    }
  }

  private Enumeration.@Nullable Item item(String text, int start, int end) {
    for (Pattern shape : List.of(NAME_FIRST, SUM_FIRST)) {
      Matcher line = shape.matcher(text).region(start, end);
      if (line.matches()) {
        Span name = bare(text, line.start("name"), line.end("name"));
        if (name != null) {
          return new Enumeration.Item(name, new Span(line.start("sum"), line.end("sum")));
        }
      }
    }
    return null;
  }

  /** The name without what stands in brackets behind it, or null if the words name nobody. */
  private @Nullable Span bare(String text, int start, int end) {
    String words = text.substring(start, end);
    int bracket =
        words.matches(".*\\s\\((?!\\p{Lu}{2,})[^()]*\\)?")
            ? words.lastIndexOf('(')
            : words.length();
    String name = words.substring(0, bracket).replaceFirst("[\\s.…_,*–-]+$", "");
    boolean plausible =
        name.length() > 1
            && name.split("\\s+").length <= 10
            && name.chars().anyMatch(Character::isLetter)
            && !nobody.matcher(name).find();
    return plausible ? new Span(start, start + name.length()) : null;
  }
}
