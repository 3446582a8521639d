package fr.greffe.web.entry;

import fr.greffe.document.Box;
import fr.greffe.document.Document;
import fr.greffe.document.Page;
import fr.greffe.document.Span;
import fr.greffe.document.Word;
import fr.greffe.register.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * A page to show, and where its facts stand on it, in points.
 *
 * @param number from 1
 * @param width of the page
 * @param height of the page
 * @param facts those that stand on it
 * @param words those that can be pointed at
 */
record PageView(
    int number, double width, double height, List<Framed> facts, List<Pointable> words) {
  private static final double AROUND = 1.5;

  /**
   * A fact framed on the page.
   *
   * @param fact what is framed
   * @param boxes one a line
   */
  record Framed(FactView fact, List<Box> boxes) {}

  /**
   * A word that can be pointed at.
   *
   * @param box its place
   * @param text the word
   * @param stretch that pointing at it chooses, as two offsets
   * @param chosen whether it is among those chosen
   */
  record Pointable(Box box, String text, String stretch, boolean chosen) {}

  /** A page on which to point at words of an entry. */
  static PageView toPoint(Document document, int number, Entry entry, Pointed pointed) {
    Page page = document.pages().get(number - 1);
    Span chosen = pointed.span();
    return new PageView(
        number,
        page.width(),
        page.height(),
        List.of(),
        page.words().stream()
            .filter(word -> entry.span().contains(word.span()))
            .map(
                word ->
                    new Pointable(
                        word.box(),
                        word.span().of(document.text()),
                        pointed.upTo(word.span()),
                        chosen != null && chosen.overlaps(word.span())))
            .toList());
  }

  static PageView of(Document document, int number, List<FactView> facts) {
    Page page = document.pages().get(number - 1);
    return new PageView(
        number,
        page.width(),
        page.height(),
        facts.stream()
            .map(fact -> new Framed(fact, boxes(page, fact.span())))
            .filter(framed -> !framed.boxes().isEmpty())
            .toList(),
        List.of());
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
