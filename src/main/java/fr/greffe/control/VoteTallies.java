package fr.greffe.control;

import fr.greffe.register.Attendance;
import fr.greffe.register.Count;
import fr.greffe.register.Entry;
import fr.greffe.register.Vote;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up votes: for + against + abstentions (+ blank + null) = voters, NPPV in or out. */
final class VoteTallies {
  private VoteTallies() {}

  static List<Tally> of(List<Entry> acts) {
    List<Tally> tallies = new ArrayList<>();
    for (Entry act : acts) {
      if (act.act() != null && act.act().vote() != null) {
        tallies.add(tally(act, act.act().vote().fact()));
      }
    }
    return tallies;
  }

  private static Tally tally(Entry act, Vote vote) {
    Attendance roll = act.attendance();
    Count votants = roll == null ? null : roll.votants();
    List<String> parts = new ArrayList<>();
    int cast =
        add(parts, vote.pour(), "pour")
            + add(parts, vote.contre(), "contre")
            + add(parts, vote.abstention(), "abstention(s)")
            + add(parts, vote.blank(), "blanc(s)")
            + add(parts, vote.invalid(), "nul(s)");
    int apart = vote.nppv() == null ? 0 : vote.nppv().value();
    String sum = String.join(" + ", parts);
    boolean whole = vote.pour() != null && vote.contre() != null && vote.abstention() != null;
    if (votants == null || !whole) {
      String why = votants == null ? "nombre de votants inconnu" : "décompte incomplet";
      return new Tally(act, (sum.isEmpty() ? "" : sum + " : ") + why, Tally.State.UNKNOWN);
    }
    boolean right = cast == votants.value() || cast + apart == votants.value();
    String verb = apart == 1 ? "ne prend pas part" : "ne prennent pas part";
    String nppv = apart == 0 ? "" : ", " + apart + " " + verb;
    return new Tally(
        act,
        sum + " = " + cast + nppv + " ; " + votants.value() + " votants",
        right ? Tally.State.RIGHT : Tally.State.WRONG);
  }

  private static int add(List<String> parts, @Nullable Count count, String what) {
    if (count == null) {
      return 0;
    }
    parts.add(count.value() + " " + what);
    return count.value();
  }
}
