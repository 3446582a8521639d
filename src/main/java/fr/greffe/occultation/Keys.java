package fr.greffe.occultation;

import java.math.BigInteger;

/** Keys of personal numbers: what merely looks like one is none. */
final class Keys {
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
  private static final int DIGITS_BEFORE_KEY = 13;

  private Keys() {}

  /** The key of a French social-security number, its Corsican departments being 19 and 18. */
  static boolean isSocialSecurity(String number) {
    String digits = number.replaceAll("[^\\dABab]", "").toUpperCase(java.util.Locale.ROOT);
    if (digits.length() != DIGITS_BEFORE_KEY + 2) {
      return false;
    }
    String body =
        digits.substring(0, DIGITS_BEFORE_KEY).replaceFirst("2A", "19").replaceFirst("2B", "18");
    int key = Integer.parseInt(digits.substring(DIGITS_BEFORE_KEY));
    return key == 97 - new BigInteger(body).mod(NINETY_SEVEN).intValue();
  }

  /** ISO 13616: the number turned about and read as digits leaves 1. */
  static boolean isIban(String number) {
    String letters = number.replace(" ", "");
    StringBuilder digits = new StringBuilder();
    (letters.substring(4) + letters.substring(0, 4))
        .chars()
        .forEach(c -> digits.append(Character.digit(c, 36)));
    return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
  }
}
