package fr.greffe.correction;

import fr.greffe.register.Count;
import fr.greffe.register.Vote;
import fr.greffe.register.Vote.Choice;
import org.jspecify.annotations.Nullable;

/** A count of a vote. */
final class BallotLens extends VoteLens {
  private final Choice choice;

  private BallotLens(Choice choice) {
    this.choice = choice;
  }

  static BallotLens pour() {
    return new BallotLens(Choice.POUR);
  }

  static BallotLens contre() {
    return new BallotLens(Choice.CONTRE);
  }

  static BallotLens abstention() {
    return new BallotLens(Choice.ABSTENTION);
  }

  static BallotLens nppv() {
    return new BallotLens(Choice.NPPV);
  }

  @Override
  @Nullable Value value(Vote vote) {
    Count count =
        switch (choice) {
          case POUR -> vote.pour();
          case CONTRE -> vote.contre();
          case ABSTENTION -> vote.abstention();
          case NPPV -> vote.nppv();
        };
    return count == null ? null : Value.of(count);
  }

  @Override
  public Value checked(Value value) {
    return Value.of(value.count());
  }

  /** A vote against ends unanimity: the document shows dissent. */
  @Override
  Vote with(Vote vote, @Nullable Value value) {
    Count count = value == null ? null : value.count();
    boolean dissent = choice == Choice.CONTRE && count != null && count.value() > 0;
    return new Vote(
        vote.outcome(),
        dissent ? (Boolean) false : vote.unanimous(),
        choice == Choice.POUR ? count : vote.pour(),
        choice == Choice.CONTRE ? count : vote.contre(),
        choice == Choice.ABSTENTION ? count : vote.abstention(),
        choice == Choice.NPPV ? count : vote.nppv(),
        vote.blank(),
        vote.invalid(),
        vote.voters(),
        vote.secret(),
        vote.chairDecided());
  }
}
