package fr.greffe.extraction.vote;

import fr.greffe.document.Passage;
import fr.greffe.register.Count;
import fr.greffe.register.Mention;
import fr.greffe.register.Vote;
import fr.greffe.register.Vote.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the vote that decides an act. Votes on amendments come before it. A vote introduced by
 * the formula of resolution ("après en avoir délibéré") decides over votes on single lines; several
 * lines without such a vote are summed up: an outcome and a unanimity that hold for all, and only
 * the counts on which all agree.
 */
final class MainVote {
  private static final int BEFORE = 160;
  private static final Vote DECIDED = Vote.of(Outcome.ADOPTED);

  private final VoteWords words;

  MainVote(VoteWords words) {
    this.words = words;
  }

  Optional<Mention<Vote>> of(Passage act, List<Mention<Vote>> all) {
    List<Mention<Vote>> votes = resultAlone(decisive(act, all));
    if (votes.size() <= 1) {
      return votes.stream().findFirst();
    }
    List<Mention<Vote>> resolutions =
        votes.stream().filter(vote -> isResolution(act, vote)).toList();
    if (!resolutions.isEmpty()) {
      return Optional.of(resolutions.getLast());
    }
    if (votes.stream().anyMatch(vote -> vote.fact().outcome() == Outcome.ELECTED)) {
      return votes.stream()
          .filter(vote -> vote.fact().outcome() == Outcome.ELECTED)
          .reduce((first, last) -> last);
    }
    return Optional.of(summary(votes));
  }

  private List<Mention<Vote>> decisive(Passage act, List<Mention<Vote>> all) {
    List<Mention<Vote>> votes = all.stream().filter(vote -> !isStanceOnly(vote.fact())).toList();
    if (votes.isEmpty()) {
      return all;
    }
    List<Mention<Vote>> whole = votes.stream().filter(vote -> !isAmendment(act, vote)).toList();
    return whole.isEmpty() ? List.of(votes.getLast()) : whole;
  }

  /** The one result that is printed below words that only decide: it is theirs. */
  private static List<Mention<Vote>> resultAlone(List<Mention<Vote>> votes) {
    long bare = votes.stream().filter(vote -> vote.fact().equals(DECIDED)).count();
    return bare == votes.size() - 1L && !votes.getLast().fact().equals(DECIDED)
        ? List.of(votes.getLast())
        : votes;
  }

  private static boolean isStanceOnly(Vote vote) {
    return vote.outcome() == Outcome.UNKNOWN && vote.pour() == null && vote.secret() == null;
  }

  private boolean isAmendment(Passage act, Mention<Vote> vote) {
    return words.in(lead(act, vote, 60), "amendment");
  }

  private boolean isResolution(Passage act, Mention<Vote> vote) {
    return words.in(lead(act, vote, BEFORE), "resolution")
        || words.pattern("on-the-whole").matcher(vote.evidence().quote()).lookingAt();
  }

  private static String lead(Passage act, Mention<Vote> vote, int length) {
    int at = vote.span().start();
    String text = act.document().text();
    int near = Math.max(act.span().start(), at - length);
    return text.substring(Math.max(Sentences.start(text, at), near), at);
  }

  private static Mention<Vote> summary(List<Mention<Vote>> votes) {
    List<Vote> facts = votes.stream().map(Mention::fact).toList();
    Vote summary =
        new Vote(
            outcome(facts),
            agreed(facts, Vote::unanimous),
            count(facts, Vote::pour),
            count(facts, Vote::contre),
            count(facts, Vote::abstention),
            count(facts, Vote::nppv),
            count(facts, Vote::blank),
            count(facts, Vote::invalid),
            facts.stream().map(Vote::voters).distinct().count() == 1
                ? facts.getFirst().voters()
                : List.of(),
            agreed(facts, Vote::secret),
            false);
    return votes.getLast().as(summary);
  }

  private static Outcome outcome(List<Vote> facts) {
    List<Outcome> outcomes = facts.stream().map(Vote::outcome).distinct().toList();
    if (outcomes.size() == 1) {
      return outcomes.getFirst();
    }
    return outcomes.contains(Outcome.ADOPTED) ? Outcome.ADOPTED : facts.getLast().outcome();
  }

  private static <T> @Nullable T agreed(List<Vote> facts, Function<Vote, @Nullable T> part) {
    T first = part.apply(facts.getFirst());
    return facts.stream().allMatch(fact -> Objects.equals(part.apply(fact), first)) ? first : null;
  }

  private static @Nullable Count count(List<Vote> facts, Function<Vote, @Nullable Count> part) {
    Count first = part.apply(facts.getFirst());
    boolean agreed =
        first != null
            && facts.stream()
                .map(part::apply)
                .allMatch(count -> count != null && count.value() == first.value());
    return agreed ? first : null;
  }
}
