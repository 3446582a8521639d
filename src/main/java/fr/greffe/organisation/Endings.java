package fr.greffe.organisation;

import fr.greffe.organisation.Ledger.Line;
import fr.greffe.register.Entry;
import fr.greffe.register.Event;
import fr.greffe.register.Mention;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sums voted for an organisation that came to its end soon after. */
final class Endings {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
  private static final Set<Event.Kind> ENDS =
      Set.of(Event.Kind.DISSOLUTION, Event.Kind.LIQUIDATION);

  private Endings() {}

  /** An end that a paper tells of. */
  private record Ending(LocalDate day, Event.Kind kind, Signal.Source source) {
    String words() {
      return (kind == Event.Kind.DISSOLUTION ? "sa dissolution" : "sa liquidation")
          + ", le "
          + day.format(DAY).replaceFirst("^1 ", "1er ");
    }
  }

  static Stream<Signal> find(SignalRule rule, SignalScene scene) {
    return earliest(scene).stream()
        .flatMap(
            end -> {
              List<Line> before =
                  scene.voted().stream().filter(line -> within(line, end, rule.months())).toList();
              return before.isEmpty()
                  ? Stream.empty()
                  : Stream.of(signal(rule, scene, before, end));
            });
  }

  private static Signal signal(SignalRule rule, SignalScene scene, List<Line> lines, Ending end) {
    long months = Math.round(ChronoUnit.DAYS.between(last(lines), end.day()) * 12 / 365.25);
    String before = months == 0 ? "moins d’un mois" : months + " mois";
    Signal asked =
        Signals.signal(rule, scene, lines, Map.of("mois", before, "detail", end.words()));
    List<Signal.Source> sources = new ArrayList<>(asked.sources());
    sources.add(end.source());
    return new Signal(
        asked.name(), asked.question(), asked.organisation(), asked.bodies(), sources);
  }

  private static LocalDate last(List<Line> lines) {
    return lines.stream()
        .flatMap(line -> Stream.ofNullable(line.date()))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static boolean within(Line line, Ending end, int months) {
    return line.date() != null
        && line.date().isBefore(end.day())
        && !line.date().plusMonths(months).isBefore(end.day());
  }

  private static Optional<Ending> earliest(SignalScene scene) {
    return scene.entries().stream()
        .flatMap(entry -> entry.events().stream().flatMap(event -> ending(event, entry, scene)))
        .min(Comparator.comparing(Ending::day).thenComparing(end -> end.source().place().entry()));
  }

  private static Stream<Ending> ending(Mention<Event> mention, Entry entry, SignalScene scene) {
    Event event = mention.fact();
    LocalDate day = day(event);
    boolean stated =
        event.modality() == Event.Modality.DONE || event.modality() == Event.Modality.ANNOUNCED;
    if (day == null || !stated || !ENDS.contains(event.kind()) || !isOf(event, scene)) {
      return Stream.empty();
    }
    return Stream.of(
        new Ending(
            day,
            event.kind(),
            new Signal.Source(
                "« " + mention.evidence().quote() + " »",
                SignalScene.place(entry, mention.evidence().page()))));
  }

  private static @Nullable LocalDate day(Event event) {
    return event.date() == null ? null : event.date().start();
  }

  private static boolean isOf(Event event, SignalScene scene) {
    return event.who().stream()
        .map(NameWords::plain)
        .anyMatch(
            who ->
                scene.organisation().names().stream()
                    .anyMatch(use -> NameWords.plain(use.name()).equals(who)));
  }
}
