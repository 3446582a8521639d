package fr.greffe.export;

/** The key of a SIRET number. */
final class Siret {
  private static final String LA_POSTE = "356000000";

  private Siret() {}

  /** True for 14 digits whose key, and that of their SIREN, is right. */
  static boolean isValid(String number) {
    if (number.length() != 14 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    String siren = number.substring(0, 9);
    if (siren.equals("000000000") || luhn(siren) % 10 != 0) {
      return false;
    }
    int digits = number.chars().map(c -> c - '0').sum();
    return luhn(number) % 10 == 0 || siren.equals(LA_POSTE) && digits % 5 == 0;
  }

  private static int luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum;
  }
}
