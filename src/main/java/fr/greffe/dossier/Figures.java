package fr.greffe.dossier;

import fr.greffe.register.Entry;
import fr.greffe.register.Figure;
import fr.greffe.register.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers that papers give of the subject, and those that do not agree. */
final class Figures {
  private Figures() {}

  private static final int SAID_OF_IT = 15;
  private static final int COUNTED = 5;

  /** A number, the sentence it is said in, and where it stands. */
  private record Told(Entry entry, Figure figure, Citation citation, String sentence) {
    String key() {
      return figure.counts() + " " + figure.value().stripTrailingZeros().toPlainString();
    }
  }

  static Stream<Line> lines(Material material) {
    Map<String, List<List<Told>>> bySentence = new TreeMap<>();
    byKey(material)
        .values()
        .forEach(
            group ->
                bySentence
                    .computeIfAbsent(group.getFirst().sentence(), none -> new ArrayList<>())
                    .add(group));
    return bySentence.values().stream().map(groups -> line(groups, material));
  }

  private static Map<String, List<Told>> byKey(Material material) {
    Map<String, List<Told>> byKey = new TreeMap<>();
    material.told().stream()
        .flatMap(entry -> told(entry, material))
        .forEach(told -> byKey.computeIfAbsent(told.key(), key -> new ArrayList<>()).add(told));
    return byKey;
  }

  private static Stream<Told> told(Entry entry, Material material) {
    boolean whole = material.words().isIn(entry.title());
    return entry.figures().stream()
        .map(mention -> told(entry, mention))
        .filter(told -> whole || material.words().isIn(told.sentence()));
  }

  private static Told told(Entry entry, Mention<Figure> mention) {
    return new Told(
        entry,
        mention.fact(),
        Places.of(entry, mention.evidence()),
        SentenceSpan.words(entry, mention.span()));
  }

  /** The numbers of a sentence on one line, in its order. */
  private static Line line(List<List<Told>> groups, Material material) {
    List<List<Told>> ordered =
        groups.stream()
            .sorted(Comparator.comparing(group -> group.getFirst().citation().span()))
            .toList();
    Told first = ordered.getFirst().getFirst();
    List<Told> all = ordered.stream().flatMap(List::stream).toList();
    int papers = (int) all.stream().map(told -> told.entry().id()).distinct().count();
    Relevance relevance =
        material.relevance(first.entry()).and(papers, "dans " + Timeline.count(papers, "papier"));
    if (material.words().isIn(first.sentence())) {
      relevance = relevance.and(SAID_OF_IT, "dit du sujet dans la même phrase");
    }
    if (all.stream().anyMatch(told -> !told.figure().counts().equals("%"))) {
      relevance = relevance.and(COUNTED, "compte quelque chose");
    }
    if (ordered.size() > 1) {
      relevance = relevance.and(COUNTED, "plusieurs nombres dans la phrase");
    }
    return Line.of(
        Chapter.FIGURES,
        "figure " + ordered.stream().map(group -> group.getFirst().key()).toList(),
        ordered.stream()
                .map(group -> group.getFirst().citation().line())
                .distinct()
                .collect(Collectors.joining(", "))
            + " — « "
            + first.sentence()
            + " »",
        first.entry().date(),
        all.stream().map(Told::citation).toList(),
        relevance);
  }

  /**
   * Two papers that count the same thing otherwise, each in a sentence on the subject; a thing that
   * one paper counts in two ways is not one number.
   */
  static Stream<Line> gaps(Material material) {
    Map<String, List<Told>> byThing =
        byKey(material).values().stream()
            .flatMap(List::stream)
            .filter(told -> !told.figure().counts().equals("%"))
            .filter(told -> material.words().isIn(told.sentence()))
            .collect(
                Collectors.groupingBy(
                    told -> told.figure().counts(), TreeMap::new, Collectors.toList()));
    return byThing.values().stream()
        .filter(group -> group.stream().map(Told::key).distinct().count() == 2)
        .filter(group -> !isCountedTwice(group.getFirst().figure().counts(), material))
        .filter(group -> group.stream().map(told -> told.entry().id()).distinct().count() > 1)
        .map(group -> gap(group, material));
  }

  private static boolean isCountedTwice(String thing, Material material) {
    return material.told().stream()
        .anyMatch(
            entry ->
                entry.figures().stream()
                        .map(Mention::fact)
                        .filter(figure -> figure.counts().equals(thing))
                        .map(figure -> figure.value().stripTrailingZeros())
                        .distinct()
                        .count()
                    > 1);
  }

  private static Line gap(List<Told> group, Material material) {
    return Line.of(
        Chapter.GAPS,
        "gap " + group.getFirst().figure().counts(),
        "Deux nombres pour « "
            + group.getFirst().figure().counts()
            + " » : "
            + group.stream()
                .map(told -> "« " + told.citation().line() + " »")
                .distinct()
                .collect(Collectors.joining(" et ")),
        null,
        group.stream().map(Told::citation).toList(),
        material.relevance(group.getFirst().entry()).and(1, Gaps.TELLING));
  }
}
