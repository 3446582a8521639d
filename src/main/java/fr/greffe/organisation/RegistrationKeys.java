package fr.greffe.organisation;

import java.util.regex.Pattern;

/** The keys of the numbers under which France registers organisations. */
public final class RegistrationKeys {
  private static final Pattern SIREN = Pattern.compile("\\d{9}");
  private static final Pattern SIRET = Pattern.compile("\\d{14}");
  private static final Pattern RNA = Pattern.compile("W\\d{9}");
  private static final String LA_POSTE = "356000000";

  private RegistrationKeys() {}

  /** True for nine digits whose Luhn sum is right. */
  public static boolean isSiren(String number) {
    return SIREN.matcher(number).matches() && luhn(number) && !number.equals("000000000");
  }

  /** True for a SIREN and five digits, the whole right too; La Poste numbers its own otherwise. */
  public static boolean isSiret(String number) {
    return SIRET.matcher(number).matches()
        && isSiren(number.substring(0, 9))
        && (luhn(number) || (number.startsWith(LA_POSTE) && digits(number) % 5 == 0));
  }

  /** True for the number of an association; it has no key. */
  public static boolean isRna(String number) {
    return RNA.matcher(number).matches();
  }

  private static int digits(String number) {
    return number.chars().map(c -> c - '0').sum();
  }

  private static boolean luhn(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : 2 * digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}
