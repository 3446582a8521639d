package fr.greffe.parsing.ocr;

/** Counts the characters to change, add or take away to get the known text. */
public final class CharacterErrors {
  private CharacterErrors() {}

  /** Errors per character of {@code known}; runs of blanks count as one. */
  public static double rate(String known, String read) {
    String expected = known.strip().replaceAll("\\s+", " ");
    return (double) distance(expected, read.strip().replaceAll("\\s+", " ")) / expected.length();
  }

  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
