package fr.greffe.extraction.amount;

import fr.greffe.document.Span;
import fr.greffe.rules.Rule;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Finds every sum of a text, in its sentences and in its tables. */
record SumFinder(RuleBook rules, AmountReader reader, Doubts doubts, MoneyTables tables) {
  static SumFinder load(Path config) {
    return new SumFinder(
        RuleBook.load(config.resolve("rules/amount.yaml")),
        new AmountReader(AmountWords.load(config)),
        Doubts.load(config),
        MoneyTables.load(config));
  }

  /** In order of the text. */
  List<Sum> find(String text, List<Grid> grids) {
    BitSet taken = new BitSet(text.length());
    List<Sum> sums = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      for (RuleMatch match : rule.matches(text)) {
        if (free(taken, match.span()) && doubts.accept(text, match)) {
          for (Sum sum : reader.read(match)) {
            taken.set(match.span().start(), match.span().end());
            sums.add(doubts.negative(text, match) ? sum.of(sum.value().negate()) : sum);
          }
        }
      }
    }
    for (Grid grid : grids) {
      for (Sum sum : tables.read(grid)) {
        if (free(taken, sum.span())) {
          sums.add(sum);
        }
      }
    }
    sums.sort(Comparator.comparing(Sum::span));
    return Pairs.reconcile(text, sums);
  }

  private static boolean free(BitSet taken, Span span) {
    int first = taken.nextSetBit(span.start());
    return first < 0 || first >= span.end();
  }
}
