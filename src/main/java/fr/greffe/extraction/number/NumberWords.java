package fr.greffe.extraction.number;

import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Reads numbers written in words: "deux mil vingt et un", "mille deux cents", "nonante-cinq".
 *
 * @param words by folded term: value, then unit, teen, ten, hundred or scale
 */
public record NumberWords(Map<String, Lexicon.Entry> words) {
  private static final Pattern BREAKS = Pattern.compile("[\\s\\u00a0\\u202f‐‑–-]+");
  private static final long LARGEST = 1_000_000_000_000L;

  public NumberWords {
    words = Map.copyOf(words);
  }

  /** Loads {@code lexicons/number-words.tsv} of the {@code config} folder. */
  public static NumberWords load(Path config) {
    return new NumberWords(
        Lexicon.load(config.resolve("lexicons/number-words.tsv")).byFoldedTerm());
  }

  /** The number that {@code text} spells, or empty where its words do not make one number. */
  public OptionalLong read(String text) {
    Sum sum = new Sum();
    for (String word : BREAKS.split(Lexicon.fold(text).strip())) {
      if (word.equals("et") || word.equals("de") || word.equals("d'")) {
        continue;
      }
      Lexicon.Entry entry = words.get(word);
      if (entry == null || !sum.add(entry.column(1), Long.parseLong(entry.column(0)))) {
        return OptionalLong.empty();
      }
    }
    return sum.result();
  }

  /** A number being spelled, word by word. */
  private static final class Sum {
    private long total;
    private long hundreds;
    private long rest;
    private long lastScale = Long.MAX_VALUE;
    private boolean any;

    /** False where the word cannot follow. */
    boolean add(String kind, long value) {
      any = true;
      return switch (kind) {
        case "unit" -> place(value, rest == 10 ? value >= 7 : rest % 10 == 0);
        case "teen" -> place(value, rest == 0 || rest == 60 || rest == 80);
        case "ten" -> rest == 4 && value == 20 ? fourTwenties() : place(value, rest == 0);
        case "hundred" -> hundred();
        default -> scale(value);
      };
    }

    OptionalLong result() {
      return any ? OptionalLong.of(total + hundreds + rest) : OptionalLong.empty();
    }

    private boolean place(long value, boolean allowed) {
      rest += value;
      return allowed;
    }

    private boolean fourTwenties() {
      rest = 80;
      return true;
    }

    private boolean hundred() {
      boolean allowed = hundreds == 0;
      hundreds = 100 * Math.max(rest, 1);
      rest = 0;
      return allowed;
    }

    private boolean scale(long value) {
      boolean allowed = value < lastScale && total < LARGEST;
      total += Math.max(hundreds + rest, 1) * value;
      lastScale = value;
      hundreds = 0;
      rest = 0;
      return allowed;
    }
  }
}
