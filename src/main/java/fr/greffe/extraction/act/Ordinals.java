package fr.greffe.extraction.act;

import java.util.Locale;

/** Reads ranks: "4", "3.2", "IX", "C". */
final class Ordinals {
  private Ordinals() {}

  /** The last figure of a rank, 0 where there is none. */
  static int last(String ordinal) {
    String[] parts = ordinal.toUpperCase(Locale.ROOT).split("[.-]");
    if (parts.length == 0) {
      return 0;
    }
    String last = parts[parts.length - 1];
    if (last.length() == 1
        && "IVXL".indexOf(last.charAt(0)) < 0
        && Character.isLetter(last.charAt(0))) {
      return last.charAt(0) - 'A' + 1;
    }
    return last.chars().allMatch(Character::isDigit) ? arabic(last) : roman(last);
  }

  private static int arabic(String digits) {
    return digits.isEmpty() || digits.length() > 4 ? 0 : Integer.parseInt(digits);
  }

  private static int roman(String letters) {
    int sum = 0;
    for (int i = 0; i < letters.length(); i++) {
      int value = value(letters.charAt(i));
      boolean less = i + 1 < letters.length() && value < value(letters.charAt(i + 1));
      sum += less ? -value : value;
    }
    return sum;
  }

  private static int value(char letter) {
    return switch (letter) {
      case 'I' -> 1;
      case 'V' -> 5;
      case 'X' -> 10;
      case 'L' -> 50;
      default -> 0;
    };
  }
}
