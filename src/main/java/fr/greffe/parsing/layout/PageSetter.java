package fr.greffe.parsing.layout;

import fr.greffe.document.Marginal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/**
 * Turns the sketches of a document's pages into pages in reading order, marginalia apart. A sketch
 * is taken from the queue when its page is set, so that a long document never stands there twice.
 */
public final class PageSetter {
  private PageSetter() {}

  public static List<PageContent> set(Queue<PageSketch> sketches) {
    List<List<List<PlacedWord>>> stamps = new ArrayList<>();
    Queue<List<Row>> rows = new ArrayDeque<>();
    for (PageSketch sketch : sketches) {
      List<List<PlacedWord>> stamp = Stamps.find(sketch.words());
      stamps.add(stamp);
      rows.add(Rows.of(without(sketch.words(), flat(stamp))));
    }
    RunningHeads heads = RunningHeads.of(sketches, rows);
    SideColumns sides = new SideColumns();
    double size = bodySize(sketches);
    List<PageContent> pages = new ArrayList<>();
    for (int i = 0; !sketches.isEmpty(); i++) {
      PageSketch sketch = sketches.remove();
      List<Row> seen = rows.remove();
      Map<Row, Marginal.Kind> running = heads.of(i, seen, sketch.height());
      List<Row> kept = seen.stream().filter(row -> !running.containsKey(row)).toList();
      Set<PlacedWord> side = sides.repeated(kept, sketch.rulings(), sketch.width());
      List<PageContent.Aside> asides = new ArrayList<>();
      addStamps(stamps.get(i), asides);
      for (Row row : seen) {
        Marginal.Kind kind = running.get(row);
        if (kind != null) {
          asides.add(new PageContent.Aside(kind, List.of(row.line())));
        }
      }
      addSide(side, asides);
      List<PlacedWord> body = kept.stream().flatMap(row -> row.words().stream()).toList();
      pages.add(page(sketch, without(body, side), size, asides));
    }
    return pages;
  }

  private static PageContent page(
      PageSketch sketch, List<PlacedWord> words, double size, List<PageContent.Aside> asides) {
    List<Block> blocks = new ArrayList<>(ReadingOrder.blocks(words, sketch.rulings(), size));
    List<List<PlacedWord>> turnedStamps = Stamps.find(sketch.turned());
    addStamps(turnedStamps, asides);
    List<PlacedWord> turned = without(sketch.turned(), flat(turnedStamps));
    blocks.addAll(Paragraphs.of(Rows.of(turned), List.of(), Double.MAX_VALUE));
    return new PageContent(
        sketch.number(),
        sketch.width(),
        sketch.height(),
        sketch.source(),
        sketch.unread(),
        blocks,
        asides);
  }

  private static void addStamps(List<List<PlacedWord>> lines, List<PageContent.Aside> asides) {
    if (!lines.isEmpty()) {
      asides.add(
          new PageContent.Aside(
              Marginal.Kind.STAMP, lines.stream().map(line -> new Row(line).line()).toList()));
    }
  }

  private static void addSide(Set<PlacedWord> side, List<PageContent.Aside> asides) {
    if (!side.isEmpty()) {
      List<TextLine> lines = Rows.of(List.copyOf(side)).stream().map(Row::line).toList();
      asides.add(new PageContent.Aside(Marginal.Kind.SIDE_COLUMN, lines));
    }
  }

  private static Set<PlacedWord> flat(List<List<PlacedWord>> lines) {
    Set<PlacedWord> flat = new HashSet<>();
    lines.forEach(flat::addAll);
    return flat;
  }

  private static List<PlacedWord> without(List<PlacedWord> words, Set<PlacedWord> taken) {
    return taken.isEmpty() ? words : words.stream().filter(word -> !taken.contains(word)).toList();
  }

  /** The type size in which most characters are set. */
  private static double bodySize(Collection<PageSketch> pages) {
    Map<Long, Integer> characters = new HashMap<>();
    for (PageSketch page : pages) {
      for (PlacedWord word : page.words()) {
        characters.merge(Math.round(word.size() * 2), word.text().length(), Integer::sum);
      }
    }
    return characters.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(24L)
        / 2.0;
  }
}
