package fr.greffe.dossier;

import fr.greffe.organisation.French;
import fr.greffe.organisation.Signal;
import fr.greffe.register.Entry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Signals as lines, with the facts that raise them. */
final class SignalLines {
  private static final int SIGNAL = 50;

  private SignalLines() {}

  static Stream<Line> lines(Material material, MoneyTable money) {
    return material.papers().signals().stream()
        .flatMap(signal -> line(signal, material, money).stream());
  }

  private static Optional<Line> line(Signal signal, Material material, MoneyTable money) {
    List<Citation> citations =
        signal.sources().stream()
            .flatMap(source -> citation(source, material, money).stream())
            .distinct()
            .toList();
    boolean on =
        material.subject().organisation() != null
            || money.rows().stream()
                .anyMatch(row -> row.citations().stream().anyMatch(citations::contains));
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

  private static Optional<Citation> citation(
      Signal.Source source, Material material, MoneyTable money) {
    Entry entry = material.entry(source.place().entry());
    if (entry == null) {
      return Optional.empty();
    }
    if (source.words().startsWith("« ")) {
      return Places.find(entry, source.words().substring(2, source.words().length() - 2));
    }
    return Optional.of(
        money.rows().stream()
            .filter(row -> source.words().startsWith(French.sum(row.value()) + ","))
            .flatMap(row -> row.citations().stream())
            .filter(place -> place.entry().equals(entry.id()))
            .filter(place -> place.page() == source.place().page())
            .findFirst()
            .orElseGet(() -> Places.head(entry)));
  }
}
