package fr.greffe.parsing.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Mends words cut by a hyphen at a line's end. The hyphen of a compound word stays: the document's
 * own vocabulary decides first, then the first parts that French always hyphenates.
 */
final class Hyphens {
  private static final Pattern CUT = Pattern.compile("\\p{L}[\u00ad\u2010-]$");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,40}+(?:-\\p{L}{1,40}+){0,6}");
  private static final Set<String> COMPOUND =
      Set.of(
          "après",
          "arrière",
          "au",
          "avant",
          "c'est",
          "celle",
          "celles",
          "celui",
          "ceux",
          "ci",
          "compte",
          "contre",
          "cinquante",
          "demi",
          "deux",
          "dix",
          "est",
          "eux",
          "elle",
          "elles",
          "ex",
          "grand",
          "haut",
          "huit",
          "là",
          "lui",
          "mi",
          "micro",
          "moi",
          "moins",
          "même",
          "mille",
          "non",
          "nous",
          "outre",
          "par",
          "peut",
          "plus",
          "porte",
          "post",
          "pré",
          "procès",
          "quarante",
          "quatre",
          "quelques",
          "quelqu",
          "rendez",
          "rez",
          "saint",
          "sainte",
          "sans",
          "savoir",
          "semi",
          "soixante",
          "soi",
          "sous",
          "tiers",
          "tout",
          "trente",
          "trois",
          "vice",
          "vingt",
          "vous",
          "y");
  private final Set<String> vocabulary;

  private Hyphens(Set<String> vocabulary) {
    this.vocabulary = vocabulary;
  }

  static Hyphens of(List<PageContent> pages) {
    Hyphens none = new Hyphens(Set.of());
    Set<String> words = new HashSet<>();
    boolean[] cut = {false};
    for (PageContent page : pages) {
      for (Block block : page.blocks()) {
        for (TextLine line : Blocks.lines(block)) {
          cut[0] |= !line.tokens().isEmpty() && cut(line.tokens().getLast().text());
        }
      }
    }
    if (!cut[0]) {
      return none;
    }
    for (PageContent page : pages) {
      for (Block block : page.blocks()) {
        for (TextLine line : Blocks.lines(block)) {
          for (Token token : line.tokens()) {
            Matcher matcher = WORD.matcher(token.text());
            while (matcher.find()) {
              words.add(matcher.group().toLowerCase(Locale.FRENCH));
            }
          }
        }
      }
    }
    return new Hyphens(words);
  }

  /** What to write of {@code head} when {@code tail} begins the next line; null: two words. */
  @Nullable String join(String head, String tail) {
    if (!cut(head) || tail.isEmpty() || !Character.isLetter(tail.charAt(0))) {
      return null;
    }
    String stem = head.substring(0, head.length() - 1);
    if (head.charAt(head.length() - 1) == '\u00ad') {
      return stem;
    }
    boolean capitals = Character.isUpperCase(tail.charAt(0));
    boolean name = capitals && stem.indexOf('-') > 0;
    if (name || capitals && !stem.equals(stem.toUpperCase(Locale.FRENCH))) {
      return stem + '-';
    }
    return keeps(last(stem), first(tail)) ? stem + '-' : stem;
  }

  private boolean keeps(String stem, String tail) {
    if (vocabulary.contains(stem + tail)) {
      return false;
    }
    return vocabulary.contains(stem + '-' + tail)
        || COMPOUND.contains(stem.substring(stem.lastIndexOf('-') + 1));
  }

  private static String last(String text) {
    int i = text.length();
    while (i > 0 && (Character.isLetter(text.charAt(i - 1)) || text.charAt(i - 1) == '-')) {
      i--;
    }
    return text.substring(i).toLowerCase(Locale.FRENCH);
  }

  private static String first(String text) {
    int i = 0;
    while (i < text.length() && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '-')) {
      i++;
    }
    return text.substring(0, i).toLowerCase(Locale.FRENCH);
  }

  /** Whether a word seems to go on after its hyphen. */
  static boolean cut(String text) {
    return CUT.matcher(text).find();
  }
}
