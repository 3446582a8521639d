package fr.greffe.extraction.vote;

import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.register.Attendance;
import fr.greffe.register.Mention;
import fr.greffe.register.Vote;
import fr.greffe.register.Vote.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Turns the signals of one vote into a vote. */
final class VoteAssembly {

  private final Passage act;
  private final VoteGroup group;
  private final Tallies tallies;
  private final Matter matter;

  private VoteAssembly(Passage act, VoteGroup group, Tallies tallies, Matter matter) {
    this.act = act;
    this.group = group;
    this.tallies = tallies;
    this.matter = matter;
  }

  /**
   * What the words of an act say of all its votes.
   *
   * @param decided it holds a verb by which the council decides
   * @param accounts it names the accounts of a year, on which the mayor does not vote
   */
  record Matter(boolean decided, boolean accounts) {
    static Matter of(VoteWords words, String text, boolean decided) {
      return new Matter(decided, words.in(text, "accounts"));
    }
  }

  /** The vote that the group tells of. */
  static Mention<Vote> vote(
      Passage act, VoteGroup group, @Nullable Attendance attendance, Matter matter) {
    return new VoteAssembly(act, group, Tallies.of(group, attendance), matter).assemble();
  }

  private Mention<Vote> assemble() {
    Outcome outcome = outcome();
    Vote vote =
        new Vote(
            outcome,
            unanimous(),
            tallies.get(Box.POUR),
            tallies.get(Box.CONTRE),
            tallies.get(Box.ABSTENTION),
            tallies.get(Box.NPPV),
            tallies.get(Box.BLANK),
            tallies.get(Box.INVALID),
            tallies.voters(),
            secret(),
            outcome == Outcome.ADOPTED && tied() && group.marked(Signal.Sort.CASTING));
    Span span = group.span();
    return new Mention<>(vote, act.evidence(span.start(), span.end(), rule()));
  }

  private String rule() {
    Optional<String> formula = group.formula().map(Signal::rule);
    Optional<String> count = group.all(Signal.Counted.class).findFirst().map(Signal.Counted::rule);
    return formula
        .or(() -> count)
        .or(() -> group.all(Signal.Said.class).findFirst().map(Signal.Said::rule))
        .orElseGet(() -> group.signals().getFirst().rule());
  }

  private @Nullable Boolean unanimous() {
    boolean dissent = tallies.value(Box.CONTRE).orElse(0) > 0;
    Optional<Signal.Formula> formula = group.formula();
    if (formula.isPresent()) {
      boolean minus = formula.get().form() == Signal.Form.UNANIMITY_MINUS;
      boolean known = tallies.get(Box.ABSTENTION) != null && !dissent;
      return formula.get().unanimous() && !dissent && (!minus || known);
    }
    return dissent ? Boolean.FALSE : null;
  }

  private @Nullable Boolean secret() {
    if (group.marked(Signal.Sort.SECRET)) {
      return true;
    }
    return group.marked(Signal.Sort.PUBLIC) ? Boolean.FALSE : null;
  }

  private Outcome outcome() {
    List<Outcome> said = group.all(Signal.Said.class).map(Signal.Said::outcome).toList();
    if (said.contains(Outcome.POSTPONED)) {
      return Outcome.POSTPONED;
    }
    if (said.contains(Outcome.ELECTED)) {
      return Outcome.ELECTED;
    }
    if (said.contains(Outcome.REJECTED)) {
      return sum() > 0 ? Outcome.ADOPTED : Outcome.REJECTED;
    }
    if (said.contains(Outcome.WITHDRAWN) && !voted()) {
      return Outcome.WITHDRAWN;
    }
    Outcome counted = counted();
    if (counted == Outcome.REJECTED) {
      return counted;
    }
    if (!said.isEmpty() && said.contains(Outcome.NOTED) && notedFirst(said)) {
      return Outcome.NOTED;
    }
    if (said.contains(Outcome.ADOPTED) && !tied()) {
      return Outcome.ADOPTED;
    }
    return counted == Outcome.UNKNOWN && matter.decided() && !tied() ? Outcome.ADOPTED : counted;
  }

  /** Whether the council takes note before it decides anything. */
  private boolean notedFirst(List<Outcome> said) {
    int noted =
        group
            .all(Signal.Said.class)
            .filter(s -> s.outcome() == Outcome.NOTED)
            .mapToInt(s -> s.span().start())
            .min()
            .orElse(Integer.MAX_VALUE);
    boolean adoptedBefore =
        said.contains(Outcome.ADOPTED)
            && said.indexOf(Outcome.ADOPTED) < said.indexOf(Outcome.NOTED);
    boolean decidedBefore =
        group
            .all(Signal.Operative.class)
            .anyMatch(verb -> verb.span().end() < noted && decidesItself(verb, noted));
    return !adoptedBefore && !decidedBefore;
  }

  /** Whether a deciding verb stands for itself, not for "décide de prendre acte". */
  private boolean decidesItself(Signal.Operative verb, int noted) {
    String text = act.document().text();
    int first = act.span().start() + verb.span().end();
    int last = act.span().start() + noted;
    while (first < last && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return last - first > 25;
  }

  private boolean voted() {
    return group.formula().isPresent() || group.hasCounts();
  }

  /** The sign of pour − contre where both are known, else 0. */
  private int sum() {
    OptionalInt pour = tallies.value(Box.POUR);
    OptionalInt contre = tallies.value(Box.CONTRE);
    return pour.isPresent() && contre.isPresent()
        ? Integer.compare(pour.getAsInt(), contre.getAsInt())
        : 0;
  }

  private boolean tied() {
    OptionalInt pour = tallies.value(Box.POUR);
    return pour.isPresent() && pour.equals(tallies.value(Box.CONTRE));
  }

  private Outcome counted() {
    OptionalInt pour = tallies.value(Box.POUR);
    OptionalInt contre = tallies.value(Box.CONTRE);
    if (pour.isPresent() && contre.isPresent()) {
      int sign = sum();
      if (sign != 0) {
        return sign > 0 ? Outcome.ADOPTED : Outcome.REJECTED;
      }
      return tie(pour.getAsInt());
    }
    if (group.formula().isPresent() || pour.orElse(0) > 0 && !ballotOfCandidates()) {
      return Outcome.ADOPTED;
    }
    return Outcome.UNKNOWN;
  }

  private boolean ballotOfCandidates() {
    return group.tally(Signal.Of.CANDIDATE).isPresent();
  }

  private Outcome tie(int each) {
    if (each == 0) {
      return Outcome.UNKNOWN;
    }
    if (group.marked(Signal.Sort.CASTING)) {
      return Outcome.ADOPTED;
    }
    if (group.marked(Signal.Sort.SECRET)) {
      return Outcome.REJECTED;
    }
    return matter.accounts() ? Outcome.ADOPTED : Outcome.UNKNOWN;
  }
}
