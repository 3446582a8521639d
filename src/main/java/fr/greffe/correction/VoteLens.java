package fr.greffe.correction;

import fr.greffe.document.Evidence;
import fr.greffe.register.Act;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.Vote;
import org.jspecify.annotations.Nullable;

/** A part of the vote of an act. */
abstract class VoteLens extends OneLens {
  abstract @Nullable Value value(Vote vote);

  abstract Vote with(Vote vote, @Nullable Value value);

  static @Nullable Mention<Vote> vote(Entry entry) {
    Act act = entry.act();
    return act == null ? null : act.vote();
  }

  @Override
  public boolean applies(Entry entry) {
    return entry.act() != null;
  }

  @Override
  @Nullable Value value(Entry entry) {
    Mention<Vote> vote = vote(entry);
    return vote == null ? null : value(vote.fact());
  }

  @Override
  @Nullable Evidence evidence(Entry entry) {
    Mention<Vote> vote = vote(entry);
    return vote == null ? null : vote.evidence();
  }

  @Override
  Entry with(Entry entry, @Nullable Value value, @Nullable Evidence place) {
    Mention<Vote> old = vote(entry);
    Vote vote = with(old == null ? Vote.of(Vote.Outcome.UNKNOWN) : old.fact(), value);
    Evidence where = place != null ? place : old != null ? old.evidence() : null;
    return where == null ? entry : withVote(entry, new Mention<>(vote, where));
  }

  /** The entry with another vote. */
  static Entry withVote(Entry entry, Mention<Vote> vote) {
    Act act = entry.act();
    return act == null ? entry : new Draft(entry).act(act.number(), act.object(), vote).done();
  }
}
