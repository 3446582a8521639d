package fr.greffe.extraction.heading;

import fr.greffe.rules.Lexicon;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes names of bodies as they are written in a sentence. */
final class BodyNames {
  private static final Set<String> ARTICLES =
      Set.of(
          "de", "du", "des", "d", "l", "la", "le", "les", "et", "en", "sur", "sous", "lès", "lez",
          "aux", "au", "à", "a", "pour");

  /** Words of the kinds of bodies, which take no capital after the first. */
  private static final Set<String> COMMON =
      Set.of(
          "communes",
          "commune",
          "agglomération",
          "agglomeration",
          "urbaine",
          "mixte",
          "intercommunal",
          "départemental",
          "departemental",
          "métropolitain",
          "metropolitain",
          "communal",
          "action",
          "sociale",
          "eaux",
          "écoles",
          "français",
          "naturel",
          "régional");

  /** "St" and "Ste" before a name. */
  private static final Pattern SAINT =
      Pattern.compile("(?i)(?<![\\p{L}'])ste?(?=(?:\\. ?|[ -])\\p{Lu})", Pattern.UNICODE_CASE);

  private BodyNames() {}

  /**
   * On one line, a name in capitals in small letters but for its initials: "COMMUNE DE SAINT-AUBIN"
   * is "Commune de Saint-Aubin", and so is "Commune DE SAINT-AUBIN". Apostrophes are straight: a
   * body has one name whatever the typesetter used.
   */
  static String tidy(String printed) {
    String line = printed.replaceAll("\\s+", " ").replace('’', '\'').strip();
    String quotesOff = line.replaceAll("[«»“”\"]\\s?|\\s?[»”\"]", "").replaceAll(" +", " ").strip();
    String saint =
        SAINT.matcher(quotesOff).replaceAll(m -> m.group().length() > 2 ? "Sainte" : "Saint");
    String[] words = saint.split("(?<=[ '-])|(?=[ '-])");
    boolean shouts = Arrays.stream(words).skip(1).allMatch(BodyNames::mayBeShouted);
    StringBuilder tidy = new StringBuilder(initial(words[0]));
    Arrays.stream(words).skip(1).forEach(word -> tidy.append(word(word, shouts)));
    return label(tidy.toString());
  }

  /** True for what stands in a name in capitals, whatever the case of the words of its kind. */
  private static boolean mayBeShouted(String word) {
    return COMMON.contains(word) || word.chars().noneMatch(Character::isLowerCase);
  }

  /** What two spellings of one body have in common. */
  static String key(String name) {
    return Lexicon.fold(name)
        .replaceAll("[^a-z0-9]+", " ")
        .replaceFirst("^(?:la |le )?(?:commune nouvelle|commune|ville|mairie|municipalite) ", "")
        .replaceAll("\\b(?:de|du|des|d|la|le|les|l)\\b", " ")
        .replaceAll(" +", " ")
        .strip();
  }

  private static String label(String name) {
    return name.replaceFirst("^(?:Mairie|Municipalité|Municipalite)(?= )", "Commune")
        .replaceFirst(
            "^Conseil (?:d[ée]partemental|g[ée]n[ée]ral|Départemental|Général)(?= )", "Département")
        .replaceFirst("^Departement(?= )", "Département")
        .replaceFirst("^Conseil [Rr][ée]gional(?= )", "Région")
        .replaceFirst("^Region(?= )", "Région")
        .replaceFirst("^Communaute(?= )", "Communauté");
  }

  private static String word(String word, boolean amongCapitals) {
    String lower = word.toLowerCase(Locale.FRENCH);
    if (COMMON.contains(lower)
        || ARTICLES.contains(lower) && shouted(word) && (amongCapitals || word.length() > 1)) {
      return lower;
    }
    boolean shouts = shouted(word) && word.length() > (amongCapitals ? 1 : 4);
    return shouts ? initial(word) : word;
  }

  private static String initial(String word) {
    if (word.length() < 2 || word.matches("CCAS|PETR|SI[A-Z]{1,6}|SM[A-Z]{2,5}|SY[A-Z]{3,4}")) {
      return word.length() == 1 ? word.toUpperCase(Locale.FRENCH) : word;
    }
    return word.substring(0, 1).toUpperCase(Locale.FRENCH)
        + word.substring(1).toLowerCase(Locale.FRENCH);
  }

  private static boolean shouted(String text) {
    return text.chars().noneMatch(Character::isLowerCase)
        && text.chars().anyMatch(Character::isUpperCase);
  }
}
