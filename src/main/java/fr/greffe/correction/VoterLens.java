package fr.greffe.correction;

import fr.greffe.document.Evidence;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.Vote;
import fr.greffe.register.Vote.Choice;
import fr.greffe.register.Vote.Voter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members named with their vote. */
final class VoterLens extends ManyLens<Voter> {
  @Override
  public boolean applies(Entry entry) {
    return entry.act() != null;
  }

  @Override
  List<Voter> all(Entry entry) {
    Mention<Vote> vote = VoteLens.vote(entry);
    return vote == null ? List.of() : vote.fact().voters();
  }

  @Override
  Entry with(Entry entry, List<Voter> all, @Nullable Evidence place) {
    Mention<Vote> old = VoteLens.vote(entry);
    Evidence where = old != null ? old.evidence() : place;
    if (where == null) {
      return entry;
    }
    Vote vote = old == null ? Vote.of(Vote.Outcome.UNKNOWN) : old.fact();
    Vote named =
        new Vote(
            vote.outcome(),
            vote.unanimous(),
            vote.pour(),
            vote.contre(),
            vote.abstention(),
            vote.nppv(),
            vote.blank(),
            vote.invalid(),
            all,
            vote.secret(),
            vote.chairDecided());
    return VoteLens.withVote(entry, new Mention<>(named, where));
  }

  @Override
  Held held(Entry entry, Voter voter) {
    Evidence found = Places.firstOf(voter.name(), entry);
    Mention<Vote> vote = VoteLens.vote(entry);
    return new Held(value(voter), found != null || vote == null ? found : vote.evidence());
  }

  @Override
  public Value checked(Value value) {
    Choice choice = value.code(Part.CHOICE, Choice.class);
    return new Value(Map.of(Part.NAME, value.needed(Part.NAME), Part.CHOICE, Part.code(choice)));
  }

  @Override
  Voter fact(@Nullable Voter old, Value value, Evidence place) {
    return new Voter(
        value.needed(Part.NAME),
        value.code(Part.CHOICE, Choice.class),
        old != null && old.group(),
        old == null ? null : old.proxyOf());
  }

  private static Value value(Voter voter) {
    return new Value(Map.of(Part.NAME, voter.name(), Part.CHOICE, Part.code(voter.choice())));
  }
}
