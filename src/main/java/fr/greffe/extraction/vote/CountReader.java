package fr.greffe.extraction.vote;

import fr.greffe.document.Covered;
import fr.greffe.document.Span;
import fr.greffe.extraction.attendance.Numerals;
import fr.greffe.register.Vote;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** Reads the counts of a text: number and choice in either order, and the names beside them. */
final class CountReader {
  private static final Map<String, Box> PARTS =
      Map.of(
          "pour", Box.POUR,
          "contre", Box.CONTRE,
          "opposition", Box.CONTRE,
          "abstention", Box.ABSTENTION,
          "nppv", Box.NPPV,
          "blanc", Box.BLANK,
          "nul", Box.INVALID);
  private static final Map<String, Box> NONE =
      Map.of(
          "noContre", Box.CONTRE,
          "noContre2", Box.CONTRE,
          "noAbstention", Box.ABSTENTION,
          "noAbstention2", Box.ABSTENTION);

  private final RuleBook book;
  private final Numerals numerals;
  private final VoterReader voters;
  private final VoteWords words;
  private final CountGuard guard;

  private CountReader(RuleBook book, Numerals numerals, VoterReader voters, VoteWords words) {
    this.words = words;
    guard = new CountGuard(words);
    this.book = book;
    this.numerals = numerals;
    this.voters = voters;
  }

  static CountReader load(Path config, Numerals numerals, VoterReader voters, VoteWords words) {
    return new CountReader(
        RuleBook.load(config.resolve("rules/vote-count.yaml")), numerals, voters, words);
  }

  /**
   * The counts of {@code text}, in order; names reach no further than the next of {@code others}.
   */
  List<Signal.Counted> read(String text, VoteContext.Reading context, List<Signal> others) {
    List<Span> stops = others.stream().map(Signal::span).toList();
    NavigableSet<Integer> starts = new TreeSet<>(stops.stream().map(Span::start).toList());
    Covered taken =
        Covered.by(
            others.stream()
                .filter(other -> other instanceof Signal.Tally t && t.of() != Signal.Of.CANDIDATE)
                .map(Signal::span)
                .toList());
    List<RuleMatch> free =
        book.matches(text).stream().filter(match -> !taken.touches(match.span())).toList();
    List<RuleMatch> matches = guard.keep(text, firstOfOverlapping(free), stops);
    List<Signal.Counted> counts = new ArrayList<>();
    for (int i = 0; i < matches.size(); i++) {
      RuleMatch match = matches.get(i);
      if (!context.excludes(match.span(), match.rule().name())) {
        int next = i + 1 < matches.size() ? matches.get(i + 1).span().start() : text.length();
        counts(text, match, limit(text, match.span().end(), next, starts), counts);
      }
    }
    return counts;
  }

  private static int limit(String text, int from, int next, NavigableSet<Integer> stops) {
    Integer stop = stops.ceiling(from);
    int limit = stop == null ? next : Math.min(next, stop);
    int paragraph =
        from + 2 < limit ? text.indexOf("\n\n", from + 2, Math.min(text.length(), limit + 2)) : -1;
    return Math.max(from, paragraph < 0 ? limit : Math.min(limit, paragraph));
  }

  private static List<RuleMatch> firstOfOverlapping(List<RuleMatch> all) {
    List<RuleMatch> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingInt(match -> match.span().start()));
    List<RuleMatch> kept = new ArrayList<>();
    int end = -1;
    for (RuleMatch match : sorted) {
      if (match.span().start() >= end) {
        kept.add(match);
        end = match.span().end();
      }
    }
    return kept;
  }

  private void counts(String text, RuleMatch match, int limit, List<Signal.Counted> counts) {
    switch (match.rule().name()) {
      case "count-versus", "count-letters" -> {
        boolean refused = words.in(lead(text, match), "refused-by");
        number(match, "n", refused ? Box.CONTRE : Box.POUR, counts);
        number(match, "against", refused ? Box.POUR : Box.CONTRE, counts);
        number(match, "abstainers", Box.ABSTENTION, counts);
      }
      case "no-dissent" ->
          NONE.forEach(
              (part, box) -> {
                if (match.part(part).isPresent()) {
                  counts.add(counted(match, box, OptionalInt.of(0), List.of(), match.span().end()));
                }
              });
      case "by-votes" -> number(match, "n", Box.POUR, counts);
      default -> named(text, match, limit, counts);
    }
  }

  private static String lead(String text, RuleMatch match) {
    int start = match.span().start();
    return text.substring(Math.max(0, start - 40), start);
  }

  private void number(RuleMatch match, String part, Box box, List<Signal.Counted> counts) {
    match
        .part(part)
        .map(numerals::read)
        .filter(OptionalInt::isPresent)
        .ifPresent(n -> counts.add(counted(match, box, n, List.of(), match.span().end())));
  }

  private void named(String text, RuleMatch match, int limit, List<Signal.Counted> counts) {
    Optional<Box> box =
        PARTS.entrySet().stream()
            .filter(part -> match.part(part.getKey()).isPresent())
            .map(Map.Entry::getValue)
            .findFirst();
    if (box.isEmpty()) {
      return;
    }
    OptionalInt number = number(match);
    Vote.Choice choice = box.get().choice();
    int end = match.span().end();
    List<Vote.Voter> named = List.of();
    if (choice != null) {
      VoterReader.Voters read = voters.after(text, end, limit, choice);
      named = read.voters();
      end = Math.max(end, read.end());
    }
    boolean blankLabel = match.rule().name().equals("choice-then-names") && named.isEmpty();
    if (blankLabel && !emptyLabel(text, match.span().end())) {
      return;
    }
    counts.add(counted(match, box.get(), number, named, end));
  }

  /** Whether nothing is written between a label and the end of its line. */
  private static boolean emptyLabel(String text, int from) {
    int p = from;
    while (p < text.length() && (text.charAt(p) == ' ' || text.charAt(p) == '\t')) {
      p++;
    }
    return p >= text.length() || text.charAt(p) == '\n';
  }

  private OptionalInt number(RuleMatch match) {
    if (match.part("zero").isPresent()) {
      return OptionalInt.of(0);
    }
    return match.part("n").map(numerals::read).orElse(OptionalInt.empty());
  }

  private static Signal.Counted counted(
      RuleMatch match, Box box, OptionalInt number, List<Vote.Voter> named, int end) {
    int people = (int) named.stream().filter(voter -> !voter.group()).count();
    Span span = new Span(match.span().start(), end);
    return new Signal.Counted(span, match.rule().name(), box, number, named, people);
  }
}
