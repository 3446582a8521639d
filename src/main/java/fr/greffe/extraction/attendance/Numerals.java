package fr.greffe.extraction.attendance;

import fr.greffe.extraction.number.NumberWords;
import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Reads numbers of people, in figures or in French words. */
public final class Numerals {
  private static final int MOST = 2_000;
  private static final Set<String> NONE = Set.of("aucun", "aucune", "zero", "neant");

  private final NumberWords words;

  private Numerals(NumberWords words) {
    this.words = words;
  }

  public static Numerals load(Path config) {
    return new Numerals(NumberWords.load(config));
  }

  /** The value of "12", "douze", "vingt et une", "aucun", or empty. */
  public OptionalInt read(String text) {
    String plain = Lexicon.fold(text).strip();
    if (NONE.contains(plain)) {
      return OptionalInt.of(0);
    }
    if (!plain.isEmpty() && plain.length() <= 4 && plain.chars().allMatch(Character::isDigit)) {
      return bounded(Long.parseLong(plain));
    }
    OptionalLong value = words.read(text.strip());
    return value.isPresent() ? bounded(value.getAsLong()) : OptionalInt.empty();
  }

  private static OptionalInt bounded(long value) {
    return value >= 0 && value <= MOST ? OptionalInt.of((int) value) : OptionalInt.empty();
  }
}
