package fr.greffe.dossier;

import fr.greffe.organisation.French;
import fr.greffe.organisation.Signal;
import fr.greffe.register.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Signals as lines, with the facts that raise them. */
final class SignalLines {
  private static final int SIGNAL = 50;

  private final Material material;
  private final Map<String, List<Sum>> sums = new HashMap<>();

  private SignalLines(Material material, MoneyTable money) {
    this.material = material;
    for (MoneyTable.Row row : money.rows()) {
      for (Citation place : row.citations()) {
        sums.computeIfAbsent(place.entry(), none -> new ArrayList<>())
            .add(new Sum(French.sum(row.value()) + ",", place));
      }
    }
  }

  /** How a sum of the dossier begins in words, and where it stands. */
  private record Sum(String words, Citation place) {}

  static Stream<Line> lines(Material material, MoneyTable money) {
    SignalLines lines = new SignalLines(material, money);
    return material.papers().signals().stream().flatMap(signal -> lines.line(signal).stream());
  }

  private Optional<Line> line(Signal signal) {
    List<Citation> citations =
        signal.sources().stream().flatMap(source -> citation(source).stream()).distinct().toList();
    boolean on =
        material.subject().organisation() != null || citations.stream().anyMatch(this::isOfSum);
    return citations.isEmpty() || !on
        ? Optional.empty()
        : Optional.of(
            Line.of(
                Chapter.SIGNALS,
                "signal " + signal.name() + signal.organisation() + signal.bodies(),
                signal.question(),
                null,
                citations,
                Relevance.because(SIGNAL, "signal « " + signal.name() + " »")));
  }

  private boolean isOfSum(Citation place) {
    return of(place.entry()).anyMatch(sum -> sum.place().equals(place));
  }

  private Stream<Sum> of(String entry) {
    return sums.getOrDefault(entry, List.of()).stream();
  }

  private Optional<Citation> citation(Signal.Source source) {
    Entry entry = material.entry(source.place().entry());
    if (entry == null) {
      return Optional.empty();
    }
    if (source.words().startsWith("« ")) {
      return Places.find(entry, source.words().substring(2, source.words().length() - 2));
    }
    return Optional.of(
        of(entry.id())
            .filter(sum -> source.words().startsWith(sum.words()))
            .map(Sum::place)
            .filter(place -> place.page() == source.place().page())
            .findFirst()
            .orElseGet(() -> Places.head(entry)));
  }
}
