package fr.greffe.extraction.clause;

import fr.greffe.document.Passage;
import fr.greffe.register.Election;
import fr.greffe.register.Mention;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads ballots between candidates: each round with its papers and the votes of each candidate. */
public final class ElectionReader {
  private final RuleBook rules;
  private final BallotWords words;

  private ElectionReader(RuleBook rules, BallotWords words) {
    this.rules = rules;
    this.words = words;
  }

  public static ElectionReader load(Path config) {
    return new ElectionReader(
        RuleBook.load(config.resolve("rules/election.yaml")), BallotWords.load(config));
  }

  /** The rounds of an act, in order; those without a candidate's votes are none. */
  public List<Mention<Election>> read(Passage act) {
    String text = act.text();
    List<Mention<Election>> rounds = new ArrayList<>();
    Count count = new Count(words, null);
    for (RuleMatch match : inOrder(text)) {
      if (count.endsBefore(match)) {
        count.done(act).ifPresent(rounds::add);
        count = count.next();
      }
      count.take(match);
    }
    count.done(act).ifPresent(rounds::add);
    return rounds;
  }

  /** By place; a proclamation stands where it ends, after the votes that it repeats. */
  private List<RuleMatch> inOrder(String text) {
    List<RuleMatch> matches = new ArrayList<>(rules.matches(text));
    matches.sort(
        Comparator.comparingInt(ElectionReader::place).thenComparing(match -> -match.span().end()));
    List<RuleMatch> apart = new ArrayList<>();
    int end = -1;
    for (RuleMatch match : matches) {
      if (isProclamation(match)) {
        apart.add(match);
      } else if (match.span().end() > end) {
        apart.add(match);
        end = match.span().end();
      }
    }
    return apart;
  }

  private static int place(RuleMatch match) {
    return isProclamation(match) ? match.span().end() : match.span().start();
  }

  private static boolean isProclamation(RuleMatch match) {
    return match.rule().name().equals("proclaimed");
  }
}
