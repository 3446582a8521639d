package fr.greffe.extraction.vote;

import fr.greffe.register.Attendance;
import fr.greffe.register.Count;
import fr.greffe.register.Vote;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The counts of one vote: those printed, then those that follow from them. */
final class Tallies {
  private final VoteGroup group;
  private final Map<Box, Count> counts = new EnumMap<>(Box.class);
  private final List<Vote.Voter> voters = new ArrayList<>();

  private Tallies(VoteGroup group) {
    this.group = group;
  }

  static Tallies of(VoteGroup group, @Nullable Attendance attendance) {
    Tallies tallies = new Tallies(group);
    for (Box box : Box.values()) {
      tallies.read(box);
    }
    tallies.readElected();
    tallies.blankLabels();
    tallies.deduceFromFormula();
    tallies.deduceFromTally();
    tallies.deduceFromCounts();
    tallies.deduceFromVoters(tallies.votersNumber(attendance));
    return tallies;
  }

  @Nullable Count get(Box box) {
    return counts.get(box);
  }

  OptionalInt value(Box box) {
    Count count = counts.get(box);
    return count == null ? OptionalInt.empty() : OptionalInt.of(count.value());
  }

  List<Vote.Voter> voters() {
    return voters;
  }

  private void read(Box box) {
    int named = 0;
    Set<String> names = new HashSet<>();
    for (Signal.Counted counted : group.counted(box).toList()) {
      for (Vote.Voter voter : counted.voters()) {
        String key = key(voter);
        if (names.add(key)) {
          voters.add(voter);
          named += voter.group() ? 0 : 1;
        }
      }
    }
    OptionalInt printed = group.printed(box);
    if (printed.isPresent()) {
      counts.put(box, Count.read(printed.getAsInt()));
    } else if (named > 0 && box.choice() != null && !hasGroup(box)) {
      counts.put(box, new Count(named, named == 1 ? "1 membre nommé" : named + " membres nommés"));
    }
  }

  private boolean hasGroup(Box box) {
    return group
        .counted(box)
        .flatMap(counted -> counted.voters().stream())
        .anyMatch(Vote.Voter::group);
  }

  /** The surname tells a member: the same person may be named twice, in full and by surname. */
  private static String key(Vote.Voter voter) {
    String[] words = voter.name().split(" ");
    return (words[words.length - 1] + "|" + voter.proxyOf()).toLowerCase(Locale.ROOT);
  }

  private void readElected() {
    boolean elected =
        group.all(Signal.Said.class).anyMatch(said -> said.outcome() == Vote.Outcome.ELECTED);
    List<Integer> obtained =
        group
            .all(Signal.Tally.class)
            .filter(tally -> tally.of() == Signal.Of.CANDIDATE)
            .map(Signal.Tally::number)
            .toList();
    if (obtained.isEmpty() || counts.containsKey(Box.POUR)) {
      return;
    }
    int most = obtained.stream().mapToInt(Integer::intValue).max().orElse(0);
    boolean several = obtained.stream().distinct().count() > 1;
    if (elected || !several) {
      counts.put(Box.POUR, Count.read(most));
    }
  }

  private void blankLabels() {
    if (group.printed(Box.POUR).isEmpty()) {
      return;
    }
    for (Box box : List.of(Box.CONTRE, Box.ABSTENTION, Box.NPPV)) {
      boolean blank =
          group
              .counted(box)
              .anyMatch(c -> c.rule().equals("choice-then-names") && c.voters().isEmpty());
      if (blank && !counts.containsKey(box)) {
        counts.put(box, new Count(0, "rien n’est porté en face du libellé"));
      }
    }
  }

  private void deduceFromFormula() {
    group
        .formula()
        .ifPresent(
            formula -> {
              switch (formula.form()) {
                case UNANIMITY -> deduce(Box.CONTRE, 0, "unanimité");
                case STRONG_UNANIMITY -> {
                  deduce(Box.CONTRE, 0, "unanimité");
                  deduce(Box.ABSTENTION, 0, "unanimité de tous les votants");
                }
                case UNANIMITY_MINUS -> deduceMinus();
                case MAJORITY -> {}
              }
            });
  }

  private void deduceMinus() {
    if (counts.containsKey(Box.ABSTENTION)) {
      deduce(Box.CONTRE, 0, "unanimité, abstentions mises à part");
    } else if (counts.containsKey(Box.CONTRE)) {
      deduce(Box.ABSTENTION, 0, "unanimité, voix contre mises à part");
    }
  }

  private void deduceFromTally() {
    OptionalInt voting = group.tally(Signal.Of.VOTERS);
    OptionalInt expressed = group.tally(Signal.Of.EXPRESSED);
    boolean ballots =
        counts.containsKey(Box.BLANK)
            || counts.containsKey(Box.INVALID)
            || group.marked(Signal.Sort.SECRET);
    if (voting.isPresent() && expressed.isPresent() && !ballots) {
      int apart = voting.getAsInt() - expressed.getAsInt();
      if (apart >= 0) {
        deduce(
            Box.ABSTENTION,
            apart,
            voting.getAsInt() + " votants moins " + expressed.getAsInt() + " exprimés");
      }
    }
  }

  private void deduceFromCounts() {
    if (read(Box.POUR, 1) && read(Box.ABSTENTION, 1) && group.formula().isEmpty()) {
      deduce(Box.CONTRE, 0, "décompte sans voix contre");
    }
  }

  private boolean read(Box box, int least) {
    Count count = counts.get(box);
    return count != null && !count.deduced() && count.value() >= least;
  }

  private OptionalInt votersNumber(@Nullable Attendance attendance) {
    OptionalInt printed = group.tally(Signal.Of.VOTERS);
    if (printed.isPresent()) {
      return printed;
    }
    Count votants = attendance == null ? null : attendance.votants();
    return votants == null ? OptionalInt.empty() : OptionalInt.of(votants.value());
  }

  private void deduceFromVoters(OptionalInt voting) {
    boolean apart =
        value(Box.NPPV).orElse(0) > 0
            || group.marked(Signal.Sort.SECRET)
            || group.marked(Signal.Sort.CHAIR_AWAY);
    if (voting.isEmpty() || apart || counts.containsKey(Box.POUR)) {
      return;
    }
    if (!counts.containsKey(Box.CONTRE) || abstentionsUnclear()) {
      return;
    }
    int against = value(Box.CONTRE).orElse(0);
    int abstaining = value(Box.ABSTENTION).orElse(0);
    int left = voting.getAsInt() - against - abstaining;
    if (left >= 0) {
      deduce(Box.POUR, left, reason(voting.getAsInt(), against, abstaining));
    }
  }

  /** Whether somebody may have abstained whom the words do not tell of. */
  private boolean abstentionsUnclear() {
    if (counts.containsKey(Box.ABSTENTION)) {
      return false;
    }
    boolean plainUnanimity =
        group
            .formula()
            .filter(formula -> formula.form() == Signal.Form.UNANIMITY)
            .filter(formula -> !formula.words().toLowerCase(Locale.FRENCH).contains("présents"))
            .isPresent();
    return !plainUnanimity || hasGroup(Box.ABSTENTION) || hasGroup(Box.CONTRE);
  }

  private static String reason(int voting, int against, int abstaining) {
    StringBuilder reason = new StringBuilder().append(voting).append(" votants");
    if (against > 0) {
      reason.append(" moins ").append(against).append(" contre");
    }
    if (abstaining > 0) {
      reason
          .append(" moins ")
          .append(abstaining)
          .append(abstaining > 1 ? " abstentions" : " abstention");
    }
    return against + abstaining == 0 ? reason + ", unanimité" : reason.toString();
  }

  private void deduce(Box box, int value, String from) {
    counts.putIfAbsent(box, new Count(value, from));
  }
}
