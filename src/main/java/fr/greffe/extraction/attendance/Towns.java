package fr.greffe.extraction.attendance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a list of a joint body names the town before the members who sit for it. */
enum Towns {
  /** It names none. */
  UNSAID("(?!)"),

  /** "Vaubelle : Jules ORME. Le Thour : Odile FRENE ; Guy CHARME." */
  BEFORE_COLON("[.;\\s]{0,4}(?:(?:\\p{Lu}[^:;,.\\n]{1,40})?\\s?:\\s?)?(?=\\p{Lu})"),

  /** A line in capitals above the lines of those who bear a title or a first name. */
  OWN_LINE(
      "(?!(?:MM?|Mr)[. ])\\p{Lu}[\\p{Lu} '’/.-]{2,40}\\n"
          + "(?:(?!(?:MM?|Mr)[. ])\\p{Lu}[\\p{Lu} '’/.-]{2,40}\\n"
          + "){0,60}");

  private static final Pattern TOWN_AND_NAME =
      Pattern.compile(
          "(?:^|[.;\\n"
              + "]|,(?=[^:;,\\n"
              + "]{2,40}:\\s?(?:M|MM|Mme|Mmes)[. ]))\\s{0,3}\\p{Lu}[^.:;,\\n"
              + "]{1,40}\\s?:\\s?"
              + "(?!(?iu:pouvoir|procuration|mandat|repr[ée]sent|donne|absent|excus|pr[ée]sent|suppl))(?:(?:M|MM|Mme|Mmes)\\.?\\s)?\\p{Lu}[\\p{L}'’-]+\\s\\p{Lu}");
  private static final Pattern TITLED =
      Pattern.compile("(?m)^[ \\t]*(?:Mr?|Mme|Mlle|Monsieur|Madame)\\.?\\s\\p{Lu}[^\\n,;]{2,50}$");
  private static final Pattern FIRST_NAMED =
      Pattern.compile(
          "(?m)^[ \\t]*\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{Ll}+)? (?:d[eu] (?:la"
              + " )?)?\\p{Lu}{2}[\\p{Lu} '’-]*$");
  private static final Pattern CAPITALS =
      Pattern.compile(
          "(?m)^[ \\t]*(?!(?iu:MM?|Mr|Mmes?|Mlle|Monsieur|Madame)[. ])\\p{Lu}[\\p{Lu}"
              + " '’/.-]{2,40}$");
  private static final int ENOUGH = 3;

  private final Pattern words;

  Towns(String words) {
    this.words = Pattern.compile(words);
  }

  static Towns of(String list) {
    if (TOWN_AND_NAME.matcher(list).results().limit(ENOUGH).count() == ENOUGH) {
      return BEFORE_COLON;
    }
    long titled = TITLED.matcher(list).results().count();
    long capitals = CAPITALS.matcher(list).results().count();
    long first = FIRST_NAMED.matcher(list).results().count();
    return capitals >= ENOUGH && Math.max(titled, first) >= capitals ? OWN_LINE : UNSAID;
  }

  /** Where the town that begins at {@code at} ends, or {@code at}. */
  int end(String text, int at, int to) {
    Matcher matcher = words.matcher(text).region(Math.min(at, to), to);
    return matcher.lookingAt() ? matcher.end() : at;
  }
}
