package fr.greffe.correction;

import fr.greffe.register.Vote;
import fr.greffe.register.Vote.Outcome;
import org.jspecify.annotations.Nullable;

/** What became of an act. */
final class OutcomeLens extends VoteLens {
  @Override
  @Nullable Value value(Vote vote) {
    return vote.outcome() == Outcome.UNKNOWN ? null : Value.of(Part.code(vote.outcome()));
  }

  @Override
  public Value checked(Value value) {
    return Value.of(Part.code(value.code(Part.VALUE, Outcome.class)));
  }

  @Override
  Vote with(Vote vote, @Nullable Value value) {
    return new Vote(
        value == null ? Outcome.UNKNOWN : value.code(Part.VALUE, Outcome.class),
        vote.unanimous(),
        vote.pour(),
        vote.contre(),
        vote.abstention(),
        vote.nppv(),
        vote.blank(),
        vote.invalid(),
        vote.voters(),
        vote.secret(),
        vote.chairDecided());
  }
}
