package fr.greffe.extraction.clause;

import fr.greffe.extraction.number.NumberWords;
import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and ranks as ballots print them.
 *
 * @param numbers "quatorze"
 * @param ordinals rank by folded word
 */
record BallotWords(NumberWords numbers, Map<String, Lexicon.Entry> ordinals) {
  static BallotWords load(Path config) {
    return new BallotWords(
        NumberWords.load(config),
        Lexicon.load(config.resolve("lexicons/ordinals.tsv")).byFoldedTerm());
  }

  /** "14"; "néant" is none. */
  static int count(String printed) {
    return Character.isDigit(printed.charAt(0)) ? Integer.parseInt(printed) : 0;
  }

  /** "quatorze", or null. */
  @Nullable Integer spelt(String words) {
    OptionalLong number = numbers.read(words);
    return number.isPresent() ? Integer.valueOf((int) number.getAsLong()) : null;
  }

  /** "2" or "deuxième", or null. */
  @Nullable Integer rank(String printed) {
    if (Character.isDigit(printed.charAt(0))) {
      return Integer.valueOf(printed);
    }
    Lexicon.Entry entry = ordinals.get(Lexicon.fold(printed));
    return entry == null ? null : Integer.valueOf(entry.column(0));
  }
}
