package fr.greffe.extraction.act;

import fr.greffe.extraction.act.Landmark.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the ranks that count the items of a sitting, among all that look like ranks. */
final class Series {
  private Series() {}

  /** The ranks of the style under which most sections tell an outcome, in order. */
  static List<Landmark> best(Outline outline) {
    Map<String, List<Landmark>> styles = new LinkedHashMap<>();
    for (Landmark item : items(outline)) {
      styles.computeIfAbsent(item.style(), style -> new ArrayList<>()).add(item);
    }
    return styles.values().stream()
        .map(marks -> kept(outline, runs(marks)))
        .max(Comparator.comparingInt(outline::deciding).thenComparing(heads -> -heads.size()))
        .orElse(List.of());
  }

  /** Ranks outside the agenda; after "questions diverses" only those that go on counting. */
  private static List<Landmark> items(Outline outline) {
    List<Landmark> items = new ArrayList<>();
    boolean closing = false;
    int highest = 0;
    for (Landmark mark : outline.landmarks()) {
      if (outline.agenda().span().contains(mark.start())) {
        continue;
      }
      closing |= mark.last() && highest > 0;
      if (mark.is(Kind.ITEM) && (!closing || mark.rank() > highest)) {
        items.add(mark);
        highest = Math.max(highest, mark.rank());
      }
    }
    return items;
  }

  /** Runs of ranks that follow one another: 1, 2, 3; an inner list does not break the outer one. */
  private static List<List<Landmark>> runs(List<Landmark> marks) {
    List<List<Landmark>> runs = new ArrayList<>();
    for (Landmark mark : marks) {
      List<Landmark> open = null;
      for (int i = runs.size() - 1; i >= 0 && i >= runs.size() - 4 && open == null; i--) {
        int step = mark.rank() - runs.get(i).getLast().rank();
        if (step == 1 || step == 2 && mark.rank() > 2) {
          open = runs.get(i);
        }
      }
      if (open == null) {
        open = new ArrayList<>();
        runs.add(open);
      }
      open.add(mark);
    }
    return runs;
  }

  /** The runs that open acts: neither announced only, nor inside an item of a longer run. */
  private static List<Landmark> kept(Outline outline, List<List<Landmark>> runs) {
    List<Landmark> heads = new ArrayList<>();
    List<List<Landmark>> ordered = new ArrayList<>(runs);
    ordered.sort(Comparator.comparingInt(run -> -outline.deciding(run)));
    for (List<Landmark> run : ordered) {
      if (outline.deciding(run) > 0 && !inside(run, heads) && !repeated(run, heads)) {
        heads.addAll(run);
      }
    }
    heads.sort(Comparator.comparingInt(Landmark::start));
    return heads;
  }

  private static boolean inside(List<Landmark> run, List<Landmark> heads) {
    long before = heads.stream().filter(head -> head.start() < run.getFirst().start()).count();
    long after = heads.stream().filter(head -> head.start() < run.getLast().start()).count();
    return before > 0 && before == after && before < heads.size();
  }

  /** True for a run whose titles are those of the heads: an agenda, or a recapitulation. */
  private static boolean repeated(List<Landmark> run, List<Landmark> heads) {
    long again =
        run.stream()
            .filter(
                mark ->
                    heads.stream().anyMatch(head -> Words.announces(folded(mark), folded(head))))
            .count();
    return again * 2 > run.size();
  }

  private static String folded(Landmark mark) {
    String text = mark.line().text();
    int from = mark.title().start() - mark.start();
    return Words.folded(text.substring(Math.min(Math.max(from, 0), text.length())));
  }
}
