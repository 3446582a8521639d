package fr.greffe.extraction.attendance;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a list of persons is set.
 *
 * @param flowing true where names follow each other in lines that wrap, false where each line holds
 *     one
 * @param surnameFirst true where the surname in capitals precedes the first name
 * @param seat how the town or body that a member sits for stands behind the name
 * @param towns how it stands before the names
 * @param dotted true where full stops stand between the surnames
 * @param paired true where most names have two words, so that one at a line end is half a name
 * @param wrapped true where "Marie- Rose" is one name that a line end once cut
 */
public record Layout(
    boolean flowing,
    boolean surnameFirst,
    Seat seat,
    Towns towns,
    boolean dotted,
    boolean paired,
    boolean wrapped) {
  public Layout(boolean flowing, boolean surnameFirst) {
    this(flowing, surnameFirst, Seat.BETWEEN_DASHES, Towns.UNSAID, false, false, false);
  }

  /** A single name in a line of text. */
  static final Layout OF_ONE = new Layout(true, false);

  private static final Pattern TWO_NAMES =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]+?(?:\\s?\\([^()]{1,60}\\))?\\s*(?:[,;/]|\\s[–—•-]\\s|(?<=\\p{Lu}{2})-["
              + " ])\\s*(?:(?:et"
              + " )?(?:M\\.|MM\\.|Mme|Mmes|Mlle|Monsieur|Madame)\\s*)?(?!(?iu:Maire|Adjoint|Conseill|Pr[ée]sid|Vice|Pouvoir|Procuration|D[ée]l[ée]gu|Secr))\\p{Lu}[\\p{L}.'’-]+");
  private static final Pattern TWO_TITLES =
      Pattern.compile(
          "(?:M\\.|Mme|Mlle|Monsieur|Madame)\\s?\\p{Lu}[\\p{L}.'’ -]{1,40}\\s(?:et"
              + " )?(?:M\\.|Mme|Mlle|Monsieur|Madame)\\s?\\p{Lu}");
  private static final Pattern SURNAME_FIRST =
      Pattern.compile(
          "(?<![\\p{L}-])\\p{Lu}{2,}(?:[ -]\\p{Lu}{2,}){0,2} (?:\\p{Lu}\\p{Ll}|"
              + "\\p{Lu}\\.(?=\\s*(?:[,;(/–—-]|\\n|$)))");
  private static final Pattern SURNAME_LAST =
      Pattern.compile(
          "(?:\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?|(?:^|[,;(/–—\\n"
              + "-]|M\\.|Mmes?|MM\\.)\\s?(?!M\\.)\\p{Lu}\\.) ?\\p{Lu}{2,}");

  private static final Pattern DOTTED =
      Pattern.compile("(?<=\\p{Lu}{3})\\.\\s?(?=\\p{Lu}{3}|Mmes?\\s|MM\\.)");
  private static final Pattern DOTTED_NAMES =
      Pattern.compile(
          "(?:(?<=\\p{L}{3})|(?<=\\)))\\.\\s(?=(?:(?:Mr?|Mme|Mlle|Monsieur|Madame)\\.?\\s)?"
              + "\\p{Lu}[\\p{L}'’-]+ \\p{Lu}[\\p{L}'’-]+\\s?[.(,])");
  private static final Pattern TIGHT = Pattern.compile("(?<=\\p{Lu}{3})\\.(?=\\p{Lu}{3}|Mmes?\\s)");
  private static final Pattern CUT = Pattern.compile("(?<=\\p{L})-\\s{1,2}(?=\\p{Lu})");
  private static final Pattern PARTED = Pattern.compile("[,;)/]\\s");
  private static final Pattern BETWEEN = Pattern.compile("[,;/]|[–—-]\\s");
  private static final Pattern LINES = Pattern.compile("[,;/\\n]|[–—-]\\s");
  private static final Pattern ASIDE =
      Pattern.compile("\\([^()]*\\)|(?<!\\p{L})(?:M\\.|MM\\.?|Mmes?|Mlle|Monsieur|Madame)\\s");
  private static final Pattern ONE_WORD = Pattern.compile("\\p{Lu}[\\p{L}'’-]+");
  private static final Pattern TWO_WORDS =
      Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?:\\s[\\p{L}][\\p{L}.'’-]*){1,3}");
  private static final int ENOUGH = 5;

  /** The same order of names for a single one. */
  Layout ofOne() {
    return new Layout(true, surnameFirst, Seat.BETWEEN_DASHES, Towns.UNSAID, false, paired, false);
  }

  /** Judges a list by its own text. */
  public static Layout of(String list) {
    return of(list, OF_ONE);
  }

  /** Judges a list by its own text, and by the one above where its own tells nothing. */
  static Layout of(String list, Layout above) {
    boolean flowing =
        TWO_NAMES.matcher(list).find()
            || list.lines().anyMatch(line -> TWO_TITLES.matcher(line).find());
    boolean dotted =
        above.dotted
            || TIGHT.matcher(list).find()
            || DOTTED.matcher(list).results().limit(ENOUGH).count() == ENOUGH
            || DOTTED_NAMES.matcher(list).results().limit(ENOUGH).count() == ENOUGH;
    long first = SURNAME_FIRST.matcher(list).results().limit(200).count();
    long last = SURNAME_LAST.matcher(list).results().limit(200).count();
    Towns towns = Towns.of(list);
    return new Layout(
        flowing || dotted,
        first == last ? above.surnameFirst : first > last,
        Seat.of(list),
        towns == Towns.UNSAID ? above.towns : towns,
        dotted,
        above.paired || paired(list, flowing),
        wrapped(list));
  }

  private static boolean paired(String list, boolean flowing) {
    List<String> parts =
        (flowing ? BETWEEN : LINES)
            .splitAsStream(list)
            .map(part -> ASIDE.matcher(part).replaceAll("").strip())
            .toList();
    long two = parts.stream().filter(TWO_WORDS.asMatchPredicate()).count();
    long one = parts.stream().filter(ONE_WORD.asMatchPredicate()).count();
    return two >= ENOUGH && two > 5 * one;
  }

  /** Commas or brackets part the names, so a hyphen before a blank does not. */
  private static boolean wrapped(String list) {
    long cut = CUT.matcher(list).results().limit(200).count();
    return cut > 0 && PARTED.matcher(list).results().limit(800).count() >= 2 * cut;
  }
}
