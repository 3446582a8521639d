package fr.greffe.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.greffe.register.Act;
import fr.greffe.register.Count;
import fr.greffe.register.Entry;
import fr.greffe.register.Vote;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Votes in the Popolo form: a motion an act, with its vote event, counts and named votes. */
public final class Popolo implements Export {
  private final JsonArray motions;

  public Popolo(Writer out) throws IOException {
    motions = new JsonArray(out, "{\"motions\":[");
  }

  @Override
  public void add(Entry entry) throws IOException {
    Act act = entry.act();
    if (act != null && act.vote() != null) {
      Vote vote = act.vote().fact();
      motions.add(
          new Motion(
              entry.id(),
              act.number(),
              act.object(),
              entry.body() == null ? null : entry.body().name(),
              entry.date(),
              result(vote.outcome()),
              List.of(VoteEvent.of(entry, vote))));
    }
  }

  @Override
  public void close() throws IOException {
    motions.close();
  }

  /** "pass", "fail", or null where the act was not put to a vote that says either. */
  private static @Nullable String result(Vote.Outcome outcome) {
    return switch (outcome) {
      case ADOPTED, ELECTED -> "pass";
      case REJECTED -> "fail";
      case NOTED, WITHDRAWN, POSTPONED, UNKNOWN -> null;
    };
  }

  private static String option(Vote.Choice choice) {
    return switch (choice) {
      case POUR -> "yes";
      case CONTRE -> "no";
      case ABSTENTION -> "abstain";
      case NPPV -> "not voting";
    };
  }

  /** What was put to the vote. */
  record Motion(
      String id,
      @Nullable String identifier,
      String text,
      @Nullable String organization,
      @Nullable LocalDate date,
      @Nullable String result,
      @JsonProperty("vote_events") List<VoteEvent> voteEvents) {}

  /**
   * The vote itself; the stances of groups, whose sizes are not known, are apart from the votes of
   * persons.
   */
  record VoteEvent(
      String identifier,
      @JsonProperty("start_date") @Nullable LocalDate startDate,
      List<Tally> counts,
      List<Ballot> votes,
      @JsonProperty("group_votes") List<Ballot> groupVotes) {

    static VoteEvent of(Entry entry, Vote vote) {
      List<Tally> counts = new ArrayList<>();
      count(counts, Vote.Choice.POUR, vote.pour());
      count(counts, Vote.Choice.CONTRE, vote.contre());
      count(counts, Vote.Choice.ABSTENTION, vote.abstention());
      count(counts, Vote.Choice.NPPV, vote.nppv());
      return new VoteEvent(
          entry.id(), entry.date(), counts, ballots(vote, false), ballots(vote, true));
    }

    private static void count(List<Tally> counts, Vote.Choice choice, @Nullable Count count) {
      if (count != null) {
        counts.add(new Tally(option(choice), count.value(), count.deducedFrom()));
      }
    }

    private static List<Ballot> ballots(Vote vote, boolean groups) {
      return vote.voters().stream()
          .filter(voter -> voter.group() == groups)
          .map(voter -> new Ballot(voter.name(), option(voter.choice()), voter.proxyOf()))
          .toList();
    }
  }

  /** A total, and what it was deduced from where it is not printed. */
  record Tally(String option, int value, @JsonProperty("deduced_from") @Nullable String deduced) {}

  /** The vote of one named. */
  record Ballot(
      String voter, String option, @JsonProperty("proxy_for") @Nullable String proxyFor) {}
}
