package fr.greffe.web.entry;

import fr.greffe.document.Span;
import fr.greffe.register.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an act can be cut, and the one that can be joined to it.
 *
 * @param sheets its lines page by page, all but the first
 * @param next the act that follows in the document, or null
 */
record CutView(List<Sheet> sheets, @Nullable Next next) {
  /**
   * Lines of a page.
   *
   * @param number from 1
   */
  record Sheet(int number, List<Line> lines) {}

  /**
   * A line at which another act may begin.
   *
   * @param offset in the document
   */
  record Line(int offset, String text) {}

  /** An act by its identifier. */
  record Next(String id, String title) {}

  /**
   * @param entries of the act's document
   */
  static CutView of(Entry act, List<Entry> entries) {
    List<Sheet> sheets = new ArrayList<>();
    boolean opened = false;
    for (int i = 0; i < act.pages().size(); i++) {
      List<Line> lines = lines(act, act.pages().get(i));
      List<Line> after = opened || lines.isEmpty() ? lines : lines.subList(1, lines.size());
      opened |= !lines.isEmpty();
      if (!after.isEmpty()) {
        sheets.add(new Sheet(act.firstPage() + i, List.copyOf(after)));
      }
    }
    return new CutView(List.copyOf(sheets), next(act, entries));
  }

  /** The words of the line at an offset, as the document has them. */
  static @Nullable Span line(Entry act, int offset) {
    return act.pages().stream()
        .flatMap(page -> lines(act, page).stream())
        .filter(line -> line.offset() == offset)
        .findFirst()
        .map(line -> new Span(offset, offset + line.text().length()))
        .orElse(null);
  }

  private static List<Line> lines(Entry act, Span page) {
    List<Line> lines = new ArrayList<>();
    if (page.isEmpty() || !act.span().contains(page)) {
      return lines;
    }
    int at = page.start();
    for (String line : page.shift(-act.span().start()).of(act.text()).split("\n", -1)) {
      int indent = line.length() - line.stripLeading().length();
      if (!line.isBlank()) {
        lines.add(new Line(at + indent, line.strip()));
      }
      at += line.length() + 1;
    }
    return lines;
  }

  private static @Nullable Next next(Entry act, List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.act() != null && entry.span().start() >= act.span().end())
        .min(Comparator.comparingInt(entry -> entry.span().start()))
        .map(entry -> new Next(entry.id(), entry.title()))
        .orElse(null);
  }
}
