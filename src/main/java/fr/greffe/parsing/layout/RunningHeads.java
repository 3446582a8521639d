package fr.greffe.parsing.layout;

import fr.greffe.document.Marginal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells which rows at the head or foot of pages are repeated from page to page, and page numbers.
 */
final class RunningHeads {
  /** Part of the page's height, at either end, where they stand. */
  private static final double ZONE = 0.12;

  private static final double SAME_PLACE = 6;

  /** What every act of a bundle begins with is repeated too, and must stay. */
  private static final Pattern ACT_HEADER =
      Pattern.compile(
          "(?i)extrait|registre|r[ée]publique|d[ée]partement|arrondissement|canton|exercice|pr[ée]sents|absents|votants|pouvoirs|convocation|l['’]an"
              + " deux|d[ée]lib[ée]ration\\s+n|objet\\s*:");

  /** A head that ends with the number of its leaf is none of them. */
  private static final Pattern LEAF =
      Pattern.compile(
          "(?i)(?!.*(?:extrait|d[ée]lib[ée]ration\\s+n)).*(?:\\d{4}\\s?[-/]\\s?\\d{1,4}|(?:page|p\\.|folio|feuillet)\\s*(?:n°\\s*)?\\d{1,4})");

  private static final Pattern NUMBER = Pattern.compile("[-–—|\\s]*(\\d{1,4})[-–—|\\s]*");
  private static final Pattern PAGE =
      Pattern.compile(
          "(?i)[-–—|\\s]*(?:(?:page|p\\.|folio|feuillet)\\s*(?:n°\\s*)?\\d{1,4}(?:\\s*(?:/|sur|de|\\|)\\s*\\d{1,4})?|\\d{1,4}\\s*/\\s*\\d{1,4})[-–—|\\s]*");

  private final Map<String, List<double[]>> seen = new HashMap<>();
  private final Map<Integer, Integer> numbered = new HashMap<>();
  private final int pages;

  private RunningHeads(int pages) {
    this.pages = pages;
  }

  static RunningHeads of(Collection<PageSketch> pages, Collection<List<Row>> rows) {
    RunningHeads heads = new RunningHeads(pages.size());
    Iterator<List<Row>> next = rows.iterator();
    int i = -1;
    for (PageSketch page : pages) {
      i++;
      for (Row row : candidates(next.next(), page.height())) {
        heads
            .seen
            .computeIfAbsent(key(row), k -> new ArrayList<>())
            .add(new double[] {row.baseline(), i});
        Matcher number = NUMBER.matcher(row.text());
        if (number.matches()) {
          heads.numbered.merge(Integer.parseInt(number.group(1)) - i, 1, Integer::sum);
        }
      }
    }
    return heads;
  }

  /** Rows of page {@code index} that are not its running text, with what they are. */
  Map<Row, Marginal.Kind> of(int index, List<Row> rows, double height) {
    Map<Row, Marginal.Kind> found = new HashMap<>();
    outermost(
        candidates(rows, height).stream().filter(row -> row.baseline() < height / 2).toList(),
        index,
        height,
        found);
    outermost(
        candidates(rows, height).stream()
            .filter(row -> row.baseline() >= height / 2)
            .toList()
            .reversed(),
        index,
        height,
        found);
    return found;
  }

  /** From the page's edge inwards, up to the first row that is running text. */
  private void outermost(List<Row> rows, int index, double height, Map<Row, Marginal.Kind> found) {
    for (Row row : rows) {
      Marginal.Kind kind = kind(row, index, height);
      if (kind == null) {
        return;
      }
      found.put(row, kind);
    }
  }

  private Marginal.@Nullable Kind kind(Row row, int index, double height) {
    String text = row.text();
    Matcher number = NUMBER.matcher(text);
    if (number.matches()) {
      int offset = Integer.parseInt(number.group(1)) - index;
      return numbered.getOrDefault(offset, 0) > 1 ? Marginal.Kind.PAGE_NUMBER : null;
    }
    if (PAGE.matcher(text).matches()) {
      return Marginal.Kind.PAGE_NUMBER;
    }
    boolean opening = index == 0 && row.baseline() < height / 2;
    boolean header = ACT_HEADER.matcher(text).find() && !LEAF.matcher(text).matches();
    return !opening && repeated(row) && !header ? Marginal.Kind.RUNNING_HEAD : null;
  }

  private boolean repeated(Row row) {
    long places =
        seen.getOrDefault(key(row), List.of()).stream()
            .filter(place -> Math.abs(place[0] - row.baseline()) < SAME_PLACE)
            .mapToDouble(place -> place[1])
            .distinct()
            .count();
    return places >= Math.max(Math.min(3, pages - 1), 0.4 * pages) && places > 1;
  }

  private static List<Row> candidates(List<Row> rows, double height) {
    List<Row> candidates = new ArrayList<>();
    for (Row row : rows) {
      if (row.baseline() < ZONE * height || row.baseline() > (1 - ZONE) * height) {
        candidates.add(row);
      }
    }
    return candidates;
  }

  private static String key(Row row) {
    return row.text().toLowerCase(Locale.FRENCH).replaceAll("\\d+", "#").replaceAll("\\s+", "");
  }
}
