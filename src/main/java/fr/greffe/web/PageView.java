package fr.greffe.web;

import fr.greffe.document.Box;
import fr.greffe.document.Document;
import fr.greffe.document.Page;
import fr.greffe.document.Span;
import fr.greffe.document.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A page to show, and where its facts stand on it, in points.
 *
 * @param number from 1
 * @param width of the page
 * @param height of the page
 * @param boxes one a line of a fact
 */
record PageView(int number, double width, double height, List<Box> boxes) {
  private static final double AROUND = 1.5;

  static PageView of(Document document, int number, List<FactView> facts) {
    Page page = document.pages().get(number - 1);
    List<Box> boxes = new ArrayList<>();
    facts.stream()
        .filter(fact -> fact.page() == number && fact.kind().matches("Vote|Montant|Décision"))
        .forEach(fact -> boxes.addAll(boxes(page, fact.span())));
    return new PageView(number, page.width(), page.height(), List.copyOf(boxes));
  }

  /** The words of a stretch, those of a line together. */
  private static List<Box> boxes(Page page, Span span) {
    List<Box> lines = new ArrayList<>();
    for (Word word : page.words()) {
      if (!word.span().overlaps(span)) {
        continue;
      }
      Box last = lines.isEmpty() ? null : lines.getLast();
      if (last != null && sameLine(last, word.box())) {
        lines.set(lines.size() - 1, last.union(word.box()));
      } else {
        lines.add(word.box());
      }
    }
    return lines.stream().map(PageView::wider).toList();
  }

  private static boolean sameLine(Box line, Box word) {
    return Math.abs(line.y() - word.y()) < line.height() / 2 && word.x() >= line.x();
  }

  private static Box wider(Box box) {
    return new Box(
        box.x() - AROUND, box.y() - AROUND, box.width() + 2 * AROUND, box.height() + 2 * AROUND);
  }
}
