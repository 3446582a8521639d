package fr.greffe.export;

import java.text.Normalizer;
import java.util.Locale;

/** Text made plain for comparison, or for programs that would run it. */
final class Plain {
  private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

  private Plain() {}

  /** The cell, behind an apostrophe where a spreadsheet would take it for a formula. */
  static String cell(String text) {
    return !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** Its letters and digits in lower case, without accents. */
  static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.FRENCH)
        .replaceAll("[^a-z0-9]", "");
  }
}
