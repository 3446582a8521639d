package fr.greffe.web.entry;

import fr.greffe.document.Span;
import fr.greffe.register.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The text of an entry cut where facts begin and end, page by page.
 *
 * @param pages in order
 */
record TextView(List<Sheet> pages) {
  /**
   * The text of a page.
   *
   * @param number from 1
   * @param pieces its text, whole
   */
  record Sheet(int number, List<Piece> pieces) {}

  /**
   * A stretch that no fact begins or ends in.
   *
   * @param text as it was read
   * @param fact the shortest that holds it, or null
   * @param first true where that fact begins here
   */
  record Piece(String text, @Nullable FactView fact, boolean first) {}

  static TextView of(Entry entry, List<FactView> facts) {
    List<Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < entry.pages().size(); i++) {
      Span page = entry.pages().get(i);
      if (!page.isEmpty() && entry.span().contains(page)) {
        sheets.add(new Sheet(entry.firstPage() + i, pieces(entry, page, facts)));
      }
    }
    return new TextView(List.copyOf(sheets));
  }

  private static List<Piece> pieces(Entry entry, Span page, List<FactView> facts) {
    List<FactView> here = facts.stream().filter(fact -> fact.span().overlaps(page)).toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(page.start(), page.end()));
    for (FactView fact : here) {
      cuts.add(Math.max(page.start(), fact.span().start()));
      cuts.add(Math.min(page.end(), fact.span().end()));
    }
    List<Piece> pieces = new ArrayList<>();
    int from = cuts.removeFirst();
    for (int to : cuts) {
      Span piece = new Span(from, to);
      FactView shortest = shortest(here, piece);
      pieces.add(
          new Piece(
              piece.shift(-entry.span().start()).of(entry.text()),
              shortest,
              shortest != null && shortest.span().start() == from));
      from = to;
    }
    return pieces;
  }

  private static @Nullable FactView shortest(List<FactView> facts, Span piece) {
    FactView shortest = null;
    for (FactView fact : facts) {
      if (fact.span().contains(piece)
          && (shortest == null || fact.span().length() < shortest.span().length())) {
        shortest = fact;
      }
    }
    return shortest;
  }
}
