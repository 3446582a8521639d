package fr.greffe.parsing.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Gives a head to tables that pages copied into Markdown have lost theirs: lines of cells between
 * bars, without the line of dashes that Markdown wants below the first.
 */
final class BareTables {
  private static final Pattern ROW = Pattern.compile("\\s{0,3}\\|(?:[^|]{0,2000}\\|){2,60}\\s*");
  private static final Pattern DASHES = Pattern.compile("[\\s|:-]+");

  private BareTables() {}

  /** The text, each bare table below an empty head. */
  static String headed(String text) {
    if (text.indexOf('|') < 0) {
      return text;
    }
    List<String> lines = text.lines().toList();
    List<String> headed = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      int end = end(lines, at);
      if (end - at >= 2 && isBare(lines.subList(at, end))) {
        int cells = cells(lines.get(at));
        headed.add("");
        headed.add("|" + " |".repeat(cells));
        headed.add("|" + "---|".repeat(cells));
      }
      headed.addAll(lines.subList(at, Math.max(end, at + 1)));
      at = Math.max(end, at + 1);
    }
    return String.join("\n", headed);
  }

  private static int end(List<String> lines, int from) {
    int end = from;
    while (end < lines.size() && ROW.matcher(lines.get(end)).matches()) {
      end++;
    }
    return end;
  }

  /** True for rows of one width, none of which is a line of dashes. */
  private static boolean isBare(List<String> rows) {
    int width = cells(rows.getFirst());
    return rows.stream().allMatch(row -> cells(row) == width && !DASHES.matcher(row).matches());
  }

  private static int cells(String row) {
    return (int) row.chars().filter(letter -> letter == '|').count() - 1;
  }
}
