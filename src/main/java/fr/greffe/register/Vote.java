package fr.greffe.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a vote: its outcome, and apart from it the counts. A count that nothing gives is
 * null, never zero.
 *
 * @param outcome what became of the act
 * @param unanimous true only where the document says so, false where it shows dissent, null where
 *     it says nothing
 * @param pour votes for
 * @param contre votes against
 * @param abstention abstentions
 * @param nppv members who did not take part ("ne prend pas part au vote")
 * @param blank blank ballots
 * @param invalid null ballots
 * @param voters members named with their vote
 * @param secret true for a secret ballot, false for a public one, null where nothing is said
 * @param chairDecided true where the chair's vote settles a tie
 */
public record Vote(
    Outcome outcome,
    @Nullable Boolean unanimous,
    @Nullable Count pour,
    @Nullable Count contre,
    @Nullable Count abstention,
    @Nullable Count nppv,
    @Nullable Count blank,
    @Nullable Count invalid,
    List<Voter> voters,
    @Nullable Boolean secret,
    boolean chairDecided)
    implements Fact {
  public Vote {
    voters = List.copyOf(voters);
  }

  /** A vote of which nothing but the outcome is said. */
  public static Vote of(Outcome outcome) {
    return new Vote(outcome, null, null, null, null, null, null, null, List.of(), null, false);
  }

  /** What became of an act. */
  public enum Outcome {
    ADOPTED,
    REJECTED,
    NOTED,
    WITHDRAWN,
    POSTPONED,
    ELECTED,
    UNKNOWN
  }

  /** A member's or a group's vote. */
  public enum Choice {
    POUR,
    CONTRE,
    ABSTENTION,
    NPPV
  }

  /**
   * Someone named with a vote.
   *
   * @param name as written, title apart
   * @param choice the vote
   * @param group true where {@code name} is a political group, whose size is not known
   * @param proxyOf the member who gave a proxy, where the vote is cast for someone else
   */
  public record Voter(String name, Choice choice, boolean group, @Nullable String proxyOf) {}
}
