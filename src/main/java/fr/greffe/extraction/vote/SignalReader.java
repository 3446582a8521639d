package fr.greffe.extraction.vote;

import fr.greffe.document.Covered;
import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.extraction.attendance.Numerals;
import fr.greffe.extraction.attendance.PersonReader;
import fr.greffe.register.Vote;
import fr.greffe.rules.Rule;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds every signal of a vote in the text of an act. */
final class SignalReader {
  private static final Comparator<Signal> IN_ORDER =
      Comparator.comparingInt((Signal signal) -> signal.span().start())
          .thenComparingInt(signal -> signal.span().end());

  private final RuleBook outcomes;
  private final VoteContext context;
  private final CountReader counts;
  private final StanceReader stances;
  private final ColumnCounts columns;

  private SignalReader(
      RuleBook outcomes,
      VoteContext context,
      CountReader counts,
      StanceReader stances,
      ColumnCounts columns) {
    this.columns = columns;
    this.outcomes = outcomes;
    this.context = context;
    this.counts = counts;
    this.stances = stances;
  }

  static SignalReader load(Path config, VoteWords words) {
    PersonReader persons = PersonReader.load(config);
    return new SignalReader(
        RuleBook.load(config.resolve("rules/vote-outcome.yaml")),
        VoteContext.load(config),
        CountReader.load(config, Numerals.load(config), new VoterReader(persons, words), words),
        StanceReader.load(config, persons, words),
        ColumnCounts.load(config));
  }

  /** The signals in order of the act's text. */
  List<Signal> read(Passage act) {
    List<Signal> told = read(act.text());
    ColumnCounts.Found found = columns.read(act);
    if (found.signals().isEmpty()) {
      return told;
    }
    Covered tables = Covered.by(found.tables());
    List<Signal> signals = new ArrayList<>(found.signals());
    told.stream()
        .filter(signal -> !(counts(signal) && tables.touches(signal.span())))
        .forEach(signals::add);
    signals.sort(IN_ORDER);
    return signals;
  }

  private static boolean counts(Signal signal) {
    return signal instanceof Signal.Counted || signal instanceof Signal.Tally;
  }

  private List<Signal> read(String text) {
    VoteContext.Reading around = context.of(text);
    List<Signal> signals = new ArrayList<>(said(text, around));
    signals.addAll(counts.read(text, around, List.copyOf(signals)));
    Map<Box, Covered> counted = counted(signals);
    for (Signal.Counted stance : stances.read(text, around)) {
      Covered same = counted.get(stance.box());
      if (same == null || !same.touches(stance.span())) {
        signals.add(stance);
      }
    }
    signals.sort(IN_ORDER);
    return signals;
  }

  private static Map<Box, Covered> counted(List<Signal> signals) {
    Map<Box, Covered> counted = new EnumMap<>(Box.class);
    for (Signal signal : signals) {
      if (signal instanceof Signal.Counted count) {
        counted.computeIfAbsent(count.box(), box -> new Covered()).add(count.span());
      }
    }
    return counted;
  }

  private List<Signal> said(String text, VoteContext.Reading around) {
    List<Signal> signals = new ArrayList<>();
    Covered formulae = new Covered();
    Covered fates = new Covered();
    for (Rule rule : outcomes.rules()) {
      for (RuleMatch match : rule.matches(text)) {
        Span span = match.span();
        boolean formula = rule.name().startsWith("unanimity") || rule.name().startsWith("majority");
        boolean fate = rule.name().startsWith("outcome");
        if (formula && formulae.touches(span) || fate && fates.touches(span)) {
          continue;
        }
        if (around.excludes(span, rule.name())) {
          continue;
        }
        Signal signal = signal(match);
        if (signal != null) {
          signals.add(signal);
          if (formula) {
            formulae.add(span);
          } else if (fate) {
            fates.add(span);
          }
        }
      }
    }
    return signals;
  }

  private static @Nullable Signal signal(RuleMatch match) {
    String rule = match.rule().name();
    Span span = match.span();
    return switch (rule) {
      case "unanimity" -> new Signal.Formula(span, rule, Signal.Form.UNANIMITY, match.text());
      case "unanimity-strong" ->
          new Signal.Formula(span, rule, Signal.Form.STRONG_UNANIMITY, match.text());
      case "unanimity-minus" ->
          new Signal.Formula(span, rule, Signal.Form.UNANIMITY_MINUS, match.text());
      case "majority" -> new Signal.Formula(span, rule, Signal.Form.MAJORITY, match.text());
      case "operative-verb" -> new Signal.Operative(span, rule);
      case "information", "debate" -> new Signal.Information(span, rule);
      case "vote-head" -> new Signal.Mark(span, rule, Signal.Sort.HEAD);
      case "ballot-open" -> new Signal.Mark(span, rule, Signal.Sort.PUBLIC);
      case "ballot-secret" -> new Signal.Mark(span, rule, Signal.Sort.SECRET);
      case "ballot-of-candidates" -> new Signal.Mark(span, rule, Signal.Sort.ROUND);
      case "casting-vote" -> new Signal.Mark(span, rule, Signal.Sort.CASTING);
      case "chair-away" -> new Signal.Mark(span, rule, Signal.Sort.CHAIR_AWAY);
      case "same-vote" -> new Signal.Mark(span, rule, Signal.Sort.SAME);
      default ->
          rule.startsWith("tally") ? tally(match) : new Signal.Said(span, rule, outcome(rule));
    };
  }

  private static Vote.Outcome outcome(String rule) {
    return Vote.Outcome.valueOf(rule.substring("outcome-".length()).toUpperCase(Locale.ROOT));
  }

  private static @Nullable Signal tally(RuleMatch match) {
    Optional<Integer> number = match.part("n").map(Integer::parseInt);
    if (number.isEmpty()) {
      return null;
    }
    Signal.Of of =
        switch (match.rule().name()) {
          case "tally-majority" -> Signal.Of.MAJORITY;
          case "tally-candidate" -> Signal.Of.CANDIDATE;
          case "tally-attendance" -> Signal.Of.ATTENDANCE;
          default -> match.part("exprimes").isPresent() ? Signal.Of.EXPRESSED : Signal.Of.VOTERS;
        };
    return new Signal.Tally(match.span(), match.rule().name(), of, number.get());
  }
}
