package fr.greffe.organisation;

/** How far two words are from one another: a slip of the pen or of the recognition of letters. */
final class Spelling {
  private static final int LONG = 9;
  private static final int SHORTEST = 5;

  private Spelling() {}

  /** True where the words are alike but for shapes that recognition takes for one another. */
  static boolean sameShapes(String a, String b) {
    return shapes(a).equals(shapes(b));
  }

  /** True where one slip, two in a long word, leads from one to the other. */
  static boolean slip(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    if (shorter < SHORTEST || a.charAt(0) != b.charAt(0)) {
      return false;
    }
    return distance(a, b) <= (shorter >= LONG ? 2 : 1);
  }

  private static String shapes(String word) {
    return word.replace("rn", "m")
        .replace("nn", "m")
        .replace("ii", "u")
        .replace("vv", "w")
        .replace("cl", "d")
        .replace("0", "o")
        .replace("1", "l")
        .replace("i", "l")
        .replace("5", "s")
        .replace("8", "b")
        .replaceFirst("e$", "");
  }

  /** Insertions, deletions, replacements and swaps of neighbours. */
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 ? j : j == 0 ? i : step(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(int[][] cost, String a, String b, int i, int j) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j - 1] + same, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
