package fr.greffe.extraction.forms;

import java.util.List;

/** Numbers in letters. */
public final class Spelt {
  private static final List<String> UNITS =
      List.of(
          "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
              .split(" "));
  private static final List<String> TENS =
      List.of("vingt", "trente", "quarante", "cinquante", "soixante");

  private Spelt() {}

  /** A number below seventy. */
  public static String of(int number) {
    if (number < UNITS.size()) {
      return UNITS.get(number);
    }
    if (number < 20) {
      return "dix-" + UNITS.get(number - 10);
    }
    String ten = TENS.get(number / 10 - 2);
    return switch (number % 10) {
      case 0 -> ten;
      case 1 -> ten + " et un";
      default -> ten + "-" + UNITS.get(number % 10);
    };
  }

  /** A year of this century. */
  public static String year(int year) {
    return "deux mille " + of(year - 2000);
  }
}
