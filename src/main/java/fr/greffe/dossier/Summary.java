package fr.greffe.dossier;

import fr.greffe.organisation.French;
import fr.greffe.organisation.LedgerKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The dossier in five lines, each drawn from lines that follow. */
final class Summary {
  private static final String EVENT = "ce qui arrive à l’organisation";
  private static final int LINES = 5;
  private static final int CITED = 4;

  private Summary() {}

  static List<Line> lines(List<Line> lines, MoneyTable money) {
    return Stream.of(
            voted(lines, money),
            heaviest(lines, Chapter.TIMELINE, line -> line.reasons().contains(EVENT)),
            votes(lines),
            asked(lines),
            heaviest(lines, Chapter.SIGNALS, line -> true),
            heaviest(lines, Chapter.COMMITMENTS, line -> true),
            heaviest(lines, Chapter.GAPS, line -> line.reasons().contains(Gaps.TELLING)),
            heaviest(lines, Chapter.UNKNOWN, line -> true),
            heaviest(lines, Chapter.QUOTES, line -> true),
            heaviest(lines, Chapter.TIMELINE, line -> true))
        .flatMap(Optional::stream)
        .limit(LINES)
        .toList();
  }

  private static Optional<Line> voted(List<Line> lines, MoneyTable money) {
    Map<LedgerKind, Map<String, BigDecimal>> sums = money.byKindAndYear();
    if (sums.isEmpty()) {
      return Optional.empty();
    }
    String kinds =
        sums.entrySet().stream()
            .map(
                kind ->
                    kind.getKey().french()
                        + " "
                        + French.sum(
                            kind.getValue().values().stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)))
            .collect(Collectors.joining(" ; "));
    List<String> years = money.years();
    String when = years.size() == 1 ? years.getFirst() : years.getFirst() + " à " + years.getLast();
    return from(
        lines,
        Chapter.MONEY,
        line -> line.reasons().contains("somme votée"),
        "Voté (" + when + ") : " + kinds);
  }

  private static Optional<Line> votes(List<Line> lines) {
    List<Line> votes = lines.stream().filter(line -> line.chapter() == Chapter.VOTES).toList();
    long disputed = votes.stream().filter(line -> line.reasons().contains("vote partagé")).count();
    return votes.size() == 1
        ? from(lines, Chapter.VOTES, line -> true, "Vote — " + votes.getFirst().words())
        : from(
            lines,
            Chapter.VOTES,
            line -> disputed == 0 || line.reasons().contains("vote partagé"),
            Timeline.count(votes.size(), "vote")
                + (disputed == 0
                    ? ", sans opposition ni abstention dite"
                    : ", dont " + disputed + " avec opposition, abstention ou rejet"));
  }

  private static Optional<Line> asked(List<Line> lines) {
    List<Line> asked = lines.stream().filter(line -> line.chapter() == Chapter.QUESTIONS).toList();
    String authors =
        asked.stream()
            .flatMap(line -> Stream.ofNullable(line.citations().getFirst().by()))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return from(
        lines,
        Chapter.QUESTIONS,
        line -> true,
        Timeline.count(asked.size(), "question")
            + (asked.size() < 2 ? " déjà posée" : " déjà posées")
            + (authors.isEmpty() ? "" : " : " + authors));
  }

  private static Optional<Line> heaviest(List<Line> lines, Chapter chapter, Predicate<Line> which) {
    return lines.stream()
        .filter(line -> line.chapter() == chapter && which.test(line))
        .min(Order.BY_WEIGHT)
        .map(line -> line.words())
        .flatMap(
            words ->
                from(
                    lines, chapter, line -> which.test(line) && line.words().equals(words), words));
  }

  private static Optional<Line> from(
      List<Line> lines, Chapter chapter, Predicate<Line> which, String words) {
    List<Citation> places =
        lines.stream()
            .filter(line -> line.chapter() == chapter && which.test(line))
            .sorted(Order.BY_WEIGHT)
            .flatMap(line -> line.citations().stream())
            .distinct()
            .limit(CITED)
            .toList();
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Line.of(
                Chapter.SUMMARY,
                chapter + words,
                words,
                null,
                places,
                Relevance.because(0, "résume « " + chapter.french() + " »")));
  }
}
