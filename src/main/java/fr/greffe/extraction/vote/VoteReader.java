package fr.greffe.extraction.vote;

import fr.greffe.document.Passage;
import fr.greffe.register.Attendance;
import fr.greffe.register.Count;
import fr.greffe.register.Mention;
import fr.greffe.register.Vote;
import fr.greffe.register.Warning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the votes of an act: outcome, counts, named voters, kind of ballot. Never throws on a text;
 * what is not printed but follows from what is printed is marked as deduced, in French.
 */
public final class VoteReader {
  private final SignalReader signals;
  private final VoteWords words;
  private final MainVote main;

  private VoteReader(SignalReader signals, VoteWords words) {
    this.signals = signals;
    this.words = words;
    main = new MainVote(words);
  }

  public static VoteReader load(Path config) {
    VoteWords words = VoteWords.load(config);
    return new VoteReader(SignalReader.load(config, words), words);
  }

  /** The votes of an act, in order; an act without a word of a vote may have none. */
  public List<Mention<Vote>> read(Passage act, @Nullable Attendance attendance) {
    return read(act, attendance, null);
  }

  /**
   * The votes of an act that may refer to the vote of the act before ("même vote").
   *
   * @param previous the vote that decided the act before, or null
   */
  public List<Mention<Vote>> read(
      Passage act, @Nullable Attendance attendance, @Nullable Vote previous) {
    String text = act.text();
    List<Signal> found = signals.read(act);
    boolean decided = found.stream().anyMatch(Signal.Operative.class::isInstance);
    VoteAssembly.Matter matter = VoteAssembly.Matter.of(words, text, decided);
    List<Mention<Vote>> votes = new ArrayList<>();
    for (VoteGroup group : VoteGroups.of(words, text, found)) {
      if (group.marked(Signal.Sort.SAME) && !group.hasCounts() && group.formula().isEmpty()) {
        votes.add(same(act, group, previous));
      } else if (tells(group)) {
        votes.add(VoteAssembly.vote(act, group, attendance, matter));
      }
    }
    if (votes.isEmpty()) {
      withoutVote(act, found).ifPresent(votes::add);
    }
    return votes;
  }

  /** What does not hold together in the numbers of the act's ballots. */
  public List<Warning> warnings(Passage act) {
    String text = act.text();
    return words.in(text, "ballot-numbers")
        ? TallyChecks.check(act, VoteGroups.of(words, text, signals.read(act)))
        : List.of();
  }

  /** The vote that decides an act among its votes, see {@link MainVote}. */
  public Optional<Mention<Vote>> main(Passage act, List<Mention<Vote>> votes) {
    return main.of(act, votes);
  }

  private static boolean tells(VoteGroup group) {
    return group.isStrong()
        || group.all(Signal.Counted.class).anyMatch(c -> !c.voters().isEmpty())
        || group.printed(Box.NPPV).isPresent();
  }

  /** What becomes of an act that prints no vote: decided by a verb, or only told. */
  private static Optional<Mention<Vote>> withoutVote(Passage act, List<Signal> found) {
    Optional<Signal> verb = found.stream().filter(Signal.Operative.class::isInstance).findFirst();
    Optional<Signal> told = found.stream().filter(Signal.Information.class::isInstance).findFirst();
    return verb.map(signal -> bare(act, signal, Vote.Outcome.ADOPTED))
        .or(() -> told.map(signal -> bare(act, signal, Vote.Outcome.NOTED)));
  }

  private static Mention<Vote> bare(Passage act, Signal signal, Vote.Outcome outcome) {
    return new Mention<>(
        Vote.of(outcome), act.evidence(signal.span().start(), signal.span().end(), signal.rule()));
  }

  private static Mention<Vote> same(Passage act, VoteGroup group, @Nullable Vote previous) {
    Vote vote = previous == null ? Vote.of(Vote.Outcome.UNKNOWN) : copied(previous);
    return new Mention<>(vote, act.evidence(group.span().start(), group.span().end(), "same-vote"));
  }

  private static Vote copied(Vote previous) {
    return new Vote(
        previous.outcome(),
        previous.unanimous(),
        copied(previous.pour()),
        copied(previous.contre()),
        copied(previous.abstention()),
        copied(previous.nppv()),
        copied(previous.blank()),
        copied(previous.invalid()),
        previous.voters(),
        previous.secret(),
        previous.chairDecided());
  }

  private static @Nullable Count copied(@Nullable Count count) {
    return count == null ? null : new Count(count.value(), "même vote que l’acte précédent");
  }
}
