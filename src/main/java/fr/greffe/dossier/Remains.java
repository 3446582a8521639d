package fr.greffe.dossier;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What remains of a dossier when lines are removed.
 *
 * @param kept lines that stay
 * @param removed lines that go
 */
record Remains(List<Line> kept, List<Line> removed) {
  private static final Set<Chapter> EVIDENCE =
      Set.of(Chapter.TIMELINE, Chapter.MONEY, Chapter.QUESTIONS, Chapter.FIGURES, Chapter.QUOTES);
  private static final Set<Chapter> ASKING =
      Set.of(Chapter.SIGNALS, Chapter.COMMITMENTS, Chapter.GAPS, Chapter.UNKNOWN);

  static Remains of(Dossier whole, Dossier chosen) {
    Set<String> there = chosen.lines().stream().map(Line::id).collect(Collectors.toSet());
    return new Remains(
        chosen.lines(), whole.lines().stream().filter(line -> !there.contains(line.id())).toList());
  }

  /** True for a sentence whose words no removed line took away with it. */
  boolean bear(Draft.Sentence sentence) {
    return removed.stream()
        .noneMatch(
            line ->
                EVIDENCE.contains(line.chapter()) && takesEvidence(line, sentence)
                    || ASKING.contains(line.chapter()) && takesQuestion(line, sentence));
  }

  /** Words of the sentence stand in the line and in no other of its chapter. */
  private boolean takesEvidence(Line line, Draft.Sentence sentence) {
    return sentence.citations().stream()
        .filter(place -> meets(place, line))
        .anyMatch(
            place ->
                kept.stream()
                    .noneMatch(other -> other.chapter() == line.chapter() && meets(place, other)));
  }

  /** The line alone raises the question. */
  private boolean takesQuestion(Line line, Draft.Sentence sentence) {
    return raises(line, sentence)
        && kept.stream()
            .noneMatch(other -> ASKING.contains(other.chapter()) && raises(other, sentence));
  }

  private static boolean raises(Line line, Draft.Sentence sentence) {
    return line.citations().containsAll(sentence.citations());
  }

  private static boolean meets(Citation place, Line line) {
    return line.citations().stream()
        .anyMatch(
            other -> other.entry().equals(place.entry()) && other.span().overlaps(place.span()));
  }
}
