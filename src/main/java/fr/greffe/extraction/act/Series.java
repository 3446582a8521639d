package fr.greffe.extraction.act;

import fr.greffe.extraction.act.Landmark.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Finds the ranks that count the items of a sitting, among all that look like ranks. */
final class Series {
  /** More items than any sitting has; titles beyond are not compared. */
  private static final int MOST = 300;

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
      closing |=
          highest > 0 && mark.is(Kind.STOP) && outline.words().closesSitting(mark.line().text());
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
    NavigableMap<Integer, Landmark> heads = new TreeMap<>();
    List<String> titles = new ArrayList<>();
    for (Run run : ordered(outline, runs)) {
      if (!inside(run.marks(), heads) && !repeated(run.marks(), titles)) {
        run.marks().forEach(mark -> heads.put(mark.start(), mark));
        run.marks().stream().limit(MOST - titles.size()).map(Series::folded).forEach(titles::add);
      }
    }
    return List.copyOf(heads.values());
  }

  private record Run(List<Landmark> marks, int deciding) {}

  /** Those that tell an outcome, the one that tells most first. */
  private static List<Run> ordered(Outline outline, List<List<Landmark>> runs) {
    return runs.stream()
        .map(marks -> new Run(marks, outline.deciding(marks)))
        .filter(run -> run.deciding() > 0)
        .sorted(Comparator.comparingInt(run -> -run.deciding()))
        .toList();
  }

  private static boolean inside(List<Landmark> run, NavigableMap<Integer, Landmark> heads) {
    int first = run.getFirst().start();
    Integer next = heads.ceilingKey(first);
    return heads.lowerKey(first) != null && next != null && next >= run.getLast().start();
  }

  /** True for a run whose titles are those of the heads: an agenda, or a recapitulation. */
  private static boolean repeated(List<Landmark> run, List<String> titles) {
    List<Landmark> sample = run.size() > MOST ? run.subList(0, MOST) : run;
    long again =
        sample.stream()
            .map(Series::folded)
            .filter(line -> titles.stream().anyMatch(title -> Words.announces(line, title)))
            .count();
    return again * 2 > sample.size();
  }

  private static String folded(Landmark mark) {
    return Words.folded(mark.words());
  }
}
