package fr.greffe.extraction.amount;

import fr.greffe.document.Span;
import fr.greffe.rules.Rule;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    Map<Integer, String> cut = new HashMap<>();
    for (Rule rule : rules.rules()) {
      for (RuleMatch match : rule.matches(text)) {
        if (!free(taken, match.span())) {
          continue;
        }
        if (!doubts.accept(text, match)) {
          if (doubts.cut(text, match)) {
            String whole = match.part("value").orElse("");
            cut.put(match.span().start() + whole.indexOf('\n') + 1, whole);
          }
        } else {
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
    sums.replaceAll(sum -> doubtful(sum, cut.get(sum.span().start())));
    sums.sort(Comparator.comparing(Sum::span));
    return Pairs.reconcile(text, sums);
  }

  /** Shows both readings of a number that the end of a line may cut. */
  private static Sum doubtful(Sum sum, @Nullable String whole) {
    if (whole == null) {
      return sum;
    }
    String read = whole.substring(whole.indexOf('\n') + 1).strip();
    String joined = whole.replaceAll("\\s+", " ");
    return sum.flagged("lecture douteuse : « " + read + " » ou « " + joined + " »");
  }

  private static boolean free(BitSet taken, Span span) {
    int first = taken.nextSetBit(span.start());
    return first < 0 || first >= span.end();
  }
}
