package fr.greffe.extraction.attendance;

import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Reads small numbers, in figures or in French words. */
public final class Numerals {
  private static final int LONGEST = 60;

  private final Map<String, Integer> words;
  private final String alternative;

  private Numerals(Lexicon lexicon) {
    this.words =
        lexicon.byFoldedTerm().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> Integer.parseInt(entry.getValue().column(0))));
    this.alternative = lexicon.asAlternative();
  }

  public static Numerals load(Path config) {
    return new Numerals(Lexicon.load(config.resolve("lexicons/nombres.tsv")));
  }

  /** The number words as a regular-expression alternative. */
  public String alternative() {
    return alternative;
  }

  /** The value of "12", "douze", "vingt et une" or "quatre-vingt-dix", or empty. */
  public OptionalInt read(String text) {
    String plain = Lexicon.fold(text).strip();
    if (plain.isEmpty() || plain.length() > LONGEST) {
      return OptionalInt.empty();
    }
    if (plain.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return plain.length() <= 4
          ? OptionalInt.of(Integer.parseInt(plain))
          : OptionalInt.empty();
    }
    return inWords(plain);
  }

  private OptionalInt inWords(String plain) {
    int sum = 0;
    int last = 0;
    boolean any = false;
    for (String word : plain.split("[\\s-]+")) {
      if (word.equals("et") && any) {
        continue;
      }
      Integer value = words.get(word);
      if (value == null) {
        return OptionalInt.empty();
      }
      if (value == 20 && last == 4) {
        sum += 80 - 4;
      } else if (value == 100 && sum > 0) {
        sum *= 100;
      } else {
        sum += value;
      }
      last = value;
      any = true;
    }
    return any ? OptionalInt.of(sum) : OptionalInt.empty();
  }
}
