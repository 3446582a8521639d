package fr.greffe.dossier;

import fr.greffe.register.Act;
import fr.greffe.register.Count;
import fr.greffe.register.Entry;
import fr.greffe.register.Vote;
import fr.greffe.wording.FrenchDays;
import fr.greffe.wording.FrenchWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the acts were voted, who was against, and what changed from one act to the next. */
final class Votes {
  private static final int DISPUTED = 20;
  private static final int CHANGED = 25;
  private static final int SHARED = 2;

  private Votes() {}

  static Stream<Line> lines(Material material) {
    List<ActPapers> voted =
        material.decided().stream().filter(act -> vote(act.main()) != null).toList();
    return Stream.concat(
        voted.stream().map(act -> line(act, material)), changes(voted, material).stream());
  }

  private static @Nullable Vote vote(Entry entry) {
    Act act = entry.act();
    return act == null || act.vote() == null ? null : act.vote().fact();
  }

  private static Line line(ActPapers act, Material material) {
    Entry main = act.main();
    Vote vote = Objects.requireNonNull(vote(main));
    Relevance own = material.relevance(main);
    return Line.of(
        Chapter.VOTES,
        "vote " + main.id(),
        main.title() + " : " + FrenchWords.vote(vote) + named(vote),
        main.date(),
        act.citations(Votes::place),
        isDisputed(vote) ? own.and(DISPUTED, "vote partagé") : own);
  }

  private static Optional<Citation> place(Entry entry) {
    Act act = entry.act();
    return act == null || act.vote() == null
        ? Optional.empty()
        : Optional.of(Places.of(entry, act.vote().evidence()));
  }

  /** "; contre : A, B ; abstention : C", groups said to be groups. */
  private static String named(Vote vote) {
    return Stream.of(Vote.Choice.CONTRE, Vote.Choice.ABSTENTION, Vote.Choice.NPPV)
        .map(
            choice -> {
              String names =
                  vote.voters().stream()
                      .filter(voter -> voter.choice() == choice)
                      .map(voter -> (voter.group() ? "groupe " : "") + voter.name())
                      .collect(Collectors.joining(", "));
              return names.isEmpty() ? "" : " ; " + FrenchWords.choice(choice) + " : " + names;
            })
        .collect(Collectors.joining());
  }

  private static boolean isDisputed(Vote vote) {
    return vote.outcome() == Vote.Outcome.REJECTED
        || isSome(vote.contre())
        || isSome(vote.abstention())
        || Boolean.FALSE.equals(vote.unanimous());
  }

  private static boolean isSome(@Nullable Count count) {
    return count != null && count.value() > 0;
  }

  /** Acts of one body on one matter whose votes are not alike. */
  private static List<Line> changes(List<ActPapers> voted, Material material) {
    Map<String, List<ActPapers>> byBody =
        voted.stream()
            .filter(act -> act.main().date() != null)
            .collect(
                Collectors.groupingBy(
                    act -> Timeline.body(act.main()), TreeMap::new, Collectors.toList()));
    List<Line> changes = new ArrayList<>();
    for (List<ActPapers> acts : byBody.values()) {
      for (int later = 1; later < acts.size(); later++) {
        earlier(acts, later)
            .flatMap(pair -> change(pair.getFirst(), pair.getLast(), material))
            .ifPresent(changes::add);
      }
    }
    return changes;
  }

  private static Optional<List<ActPapers>> earlier(List<ActPapers> acts, int later) {
    ActPapers act = acts.get(later);
    for (int i = later - 1; i >= 0; i--) {
      if (Words.shared(acts.get(i).main().title(), act.main().title()) >= SHARED
          && !Objects.equals(acts.get(i).main().date(), act.main().date())) {
        return Optional.of(List.of(acts.get(i), act));
      }
    }
    return Optional.empty();
  }

  private static Optional<Line> change(ActPapers before, ActPapers after, Material material) {
    Vote was = Objects.requireNonNull(vote(before.main()));
    Vote is = Objects.requireNonNull(vote(after.main()));
    if (isDisputed(was) == isDisputed(is) && was.outcome() == is.outcome()) {
      return Optional.empty();
    }
    List<Citation> citations =
        Stream.of(after, before).flatMap(act -> place(act.main()).stream()).toList();
    return Optional.of(
        Line.of(
            Chapter.VOTES,
            "change " + before.main().id() + " " + after.main().id(),
            "Le vote change : "
                + dated(before.main())
                + FrenchWords.vote(was)
                + " ; "
                + dated(after.main())
                + FrenchWords.vote(is)
                + " (objets proches : « "
                + after.main().title()
                + " »)",
            after.main().date(),
            citations,
            material.relevance(after.main()).and(CHANGED, "le vote change d’un acte à l’autre")));
  }

  private static String dated(Entry entry) {
    return entry.date() == null ? "" : "le " + FrenchDays.day(entry.date()) + ", ";
  }
}
