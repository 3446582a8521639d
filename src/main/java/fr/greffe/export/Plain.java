package fr.greffe.export;

/** Text made plain for programs that would run it. */
final class Plain {
  private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

  private Plain() {}

  /** The cell, behind an apostrophe where a spreadsheet would take it for a formula. */
  static String cell(String text) {
    return !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
