package fr.greffe.parsing.layout;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells text from the rubble of a broken text layer. */
public final class Legibility {
  private static final int FEWEST_WORDS = 30;
  private static final Pattern VOWEL = Pattern.compile("[aeiouyàâäéèêëîïôöùûüœæ]");
  private static final Pattern WORD =
      Pattern.compile(
          "[(«\"]?(?:\\p{Lu}\\.){0,3}(?:[ldnjmtsc]|qu|lorsqu|jusqu|puisqu)?['’]?[\\p{L}'’·-]{1,40}[)»\",.;:!?…]{0,3}");
  private static final Set<String> FREQUENT =
      Set.of(
          "de", "la", "le", "les", "du", "des", "et", "à", "en", "un", "une", "par", "pour", "que",
          "qui", "au", "aux", "est", "sur", "dans", "ce", "cette", "ne", "pas", "il", "m.", "mme",
          "conseil", "a", "vu", "son", "sa", "été", "avec", "ou", "se", "sont");

  private Legibility() {}

  /** Whether most words of a page look like words; a page with few of them is given credit. */
  public static boolean legible(List<PlacedWord> words) {
    int lettered = 0;
    int odd = 0;
    int frequent = 0;
    for (PlacedWord word : words) {
      String text = word.text().toLowerCase(Locale.FRENCH);
      if (text.length() < 2 || text.codePoints().anyMatch(Character::isDigit)) {
        continue;
      }
      lettered++;
      frequent += FREQUENT.contains(text) ? 1 : 0;
      boolean vowel = text.length() < 4 || VOWEL.matcher(text).find();
      odd +=
          vowel && (WORD.matcher(text).matches() || text.contains("@") || text.contains("."))
              ? 0
              : 1;
    }
    return lettered < FEWEST_WORDS || odd < 0.4 * lettered || frequent > 0.15 * lettered;
  }

  /** How many words are left once the stamps are taken away. */
  public static int besideStamps(List<PlacedWord> words) {
    return words.size() - Stamps.find(words).stream().mapToInt(List::size).sum();
  }
}
