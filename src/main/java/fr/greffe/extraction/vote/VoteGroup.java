package fr.greffe.extraction.vote;

import fr.greffe.document.Span;
import fr.greffe.register.Vote;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Signals that tell of one vote, while they are gathered. */
final class VoteGroup {
  private final List<Signal> signals = new ArrayList<>();

  private final Map<Box, Integer> printed = new EnumMap<>(Box.class);
  private final Map<Signal.Of, Integer> tallies = new EnumMap<>(Signal.Of.class);
  private Signal.@Nullable Formula formula;
  private boolean strong;
  private boolean elected;
  private int end;

  void add(Signal signal) {
    signals.add(signal);
    end = Math.max(end, signal.span().end());
    strong |= signal.strong();
    if (signal instanceof Signal.Formula first && formula == null) {
      formula = first;
    }
    if (signal instanceof Signal.Counted counted && counted.number().isPresent()) {
      printed.putIfAbsent(counted.box(), counted.number().getAsInt());
    }
    if (signal instanceof Signal.Tally tally) {
      tallies.put(tally.of(), tally.number());
    }
    elected |= signal instanceof Signal.Said said && said.outcome() == Vote.Outcome.ELECTED;
  }

  List<Signal> signals() {
    return signals;
  }

  boolean isEmpty() {
    return signals.isEmpty();
  }

  /** Where the last signal ends. */
  int end() {
    return end;
  }

  boolean isStrong() {
    return strong;
  }

  <S extends Signal> Stream<S> all(Class<S> kind) {
    return signals.stream().filter(kind::isInstance).map(kind::cast);
  }

  Optional<Signal.Formula> formula() {
    return Optional.ofNullable(formula);
  }

  boolean marked(Signal.Sort sort) {
    return all(Signal.Mark.class).anyMatch(mark -> mark.sort() == sort);
  }

  /** The last number said of them. */
  OptionalInt tally(Signal.Of of) {
    Integer number = tallies.get(of);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  boolean hasTallies() {
    return !tallies.isEmpty();
  }

  /** Whether somebody was elected. */
  boolean elects() {
    return elected;
  }

  Stream<Signal.Counted> counted(Box box) {
    return all(Signal.Counted.class).filter(counted -> counted.box() == box);
  }

  /** The number printed for a choice. */
  OptionalInt printed(Box box) {
    Integer number = printed.get(box);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** A majority whose counts are still to be told: they may follow under a head of their own. */
  boolean leavesCountsOpen() {
    return formula != null && formula.form() == Signal.Form.MAJORITY && printed.isEmpty();
  }

  boolean hasCounts() {
    return !printed.isEmpty();
  }

  /**
   * From the first word that tells the result to the last; the verbs of what is decided and the
   * numbers of the attendance count only where nothing else tells it.
   */
  Span span() {
    return signals.stream()
        .filter(VoteGroup::tellsTheResult)
        .map(Signal::span)
        .reduce(Span::union)
        .or(() -> signals.stream().map(Signal::span).findFirst())
        .orElse(new Span(0, 0));
  }

  private static boolean tellsTheResult(Signal signal) {
    return !(signal instanceof Signal.Operative || signal instanceof Signal.Tally);
  }
}
