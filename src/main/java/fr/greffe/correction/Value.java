package fr.greffe.correction;

import fr.greffe.register.Count;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a fact says, part by part, in one form each: days in ISO 8601, sums as plain numbers, codes
 * as in the record. Two values that say the same are equal.
 *
 * @param parts those that are known, none empty
 */
public record Value(Map<Part, String> parts) {
  private static final int LONGEST = 1000;

  public Value {
    EnumMap<Part, String> known = new EnumMap<>(Part.class);
    parts.forEach(
        (part, text) -> {
          String clean = text.replaceAll("\\s+", " ").strip();
          if (clean.length() > LONGEST) {
            throw new IllegalArgumentException("La valeur dépasse " + LONGEST + " caractères.");
          }
          if (!clean.isEmpty()) {
            known.put(part, clean);
          }
        });
    parts = Collections.unmodifiableMap(known);
  }

  static Value of(String text) {
    return new Value(Map.of(Part.VALUE, text));
  }

  static Value of(@Nullable Count count) {
    return of(count == null ? "" : String.valueOf(count.value()));
  }

  /** A part, empty where it is not known. */
  public String get(Part part) {
    return parts.getOrDefault(part, "");
  }

  /** A part that must be there. */
  String needed(Part part) {
    String text = get(part);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("La valeur manque.");
    }
    return text;
  }

  LocalDate day() {
    String text = needed(Part.VALUE);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "« " + text + " » n'est pas un jour : il faut par exemple 2024-03-17.", e);
    }
  }

  Count count() {
    String text = needed(Part.VALUE);
    if (!text.matches("\\d{1,6}")) {
      throw new IllegalArgumentException("« " + text + " » n'est pas un nombre de personnes.");
    }
    return Count.read(Integer.parseInt(text));
  }

  BigDecimal sum() {
    String text = needed(Part.VALUE);
    String plain = text.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
    if (!plain.matches("-?\\d{1,15}(\\.\\d{1,4})?")) {
      throw new IllegalArgumentException(
          "« " + text + " » n'est pas une somme : il faut par exemple 42 000 ou 1 250,50.");
    }
    return new BigDecimal(plain).stripTrailingZeros();
  }

  <E extends Enum<E>> E code(Part part, Class<E> type) {
    String text = needed(part);
    try {
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("« " + text + " » n'est pas un choix de la liste.", e);
    }
  }
}
