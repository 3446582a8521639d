package fr.greffe.web;

import java.util.Locale;

/** Sums of euros, for people. */
final class Euros {
  private Euros() {}

  /** "42 000 €", "1 234,50 €". */
  static String of(double euros) {
    boolean whole = euros == Math.rint(euros);
    return String.format(Locale.FRANCE, whole ? "%,.0f €" : "%,.2f €", euros);
  }
}
