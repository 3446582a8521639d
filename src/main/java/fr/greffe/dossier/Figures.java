package fr.greffe.dossier;

import fr.greffe.register.Entry;
import fr.greffe.register.Figure;
import fr.greffe.register.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers that papers give of the subject, and those that do not agree. */
final class Figures {
  private Figures() {}

  /** A number, the sentence it is said in, and where it stands. */
  private record Told(Entry entry, Figure figure, Citation citation, String sentence) {
    String key() {
      return figure.counts() + " " + figure.value().stripTrailingZeros().toPlainString();
    }
  }

  static Stream<Line> lines(Material material) {
    return byKey(material).values().stream().map(group -> line(group, material));
  }

  private static Map<String, List<Told>> byKey(Material material) {
    Map<String, List<Told>> byKey = new TreeMap<>();
    material.told().stream()
        .flatMap(entry -> told(entry, material))
        .forEach(told -> byKey.computeIfAbsent(told.key(), key -> new ArrayList<>()).add(told));
    return byKey;
  }

  private static Stream<Told> told(Entry entry, Material material) {
    boolean whole = material.subject().isIn(entry.title());
    return entry.figures().stream()
        .map(mention -> told(entry, mention))
        .filter(told -> whole || material.subject().isIn(told.sentence()));
  }

  private static Told told(Entry entry, Mention<Figure> mention) {
    Citation sentence = Places.at(entry, SentenceSpan.around(entry, mention.span()));
    return new Told(entry, mention.fact(), Places.of(entry, mention.evidence()), sentence.line());
  }

  private static Line line(List<Told> group, Material material) {
    Told first = group.getFirst();
    int papers = (int) group.stream().map(told -> told.entry().id()).distinct().count();
    return Line.of(
        Chapter.FIGURES,
        "figure " + first.key(),
        first.citation().line() + " — « " + first.sentence() + " »",
        first.entry().date(),
        group.stream().map(Told::citation).toList(),
        material.relevance(first.entry()).and(papers, "dans " + Timeline.count(papers, "papier")));
  }

  /** Two papers that count the same thing otherwise, each in a sentence on the subject. */
  static Stream<Line> gaps(Material material) {
    Map<String, List<Told>> byThing =
        byKey(material).values().stream()
            .flatMap(List::stream)
            .filter(told -> !told.figure().counts().equals("%"))
            .filter(told -> material.subject().isIn(told.sentence()))
            .collect(
                Collectors.groupingBy(
                    told -> told.figure().counts(), TreeMap::new, Collectors.toList()));
    return byThing.values().stream()
        .filter(group -> group.stream().map(Told::key).distinct().count() == 2)
        .filter(group -> group.stream().map(told -> told.entry().id()).distinct().count() > 1)
        .map(group -> gap(group, material));
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
        material.relevance(group.getFirst().entry()));
  }
}
