package fr.greffe.extraction.amount;

import fr.greffe.document.Span;
import fr.greffe.extraction.cue.Cues;
import fr.greffe.register.Amount;
import fr.greffe.register.Amount.Bound;
import fr.greffe.register.Amount.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a sum into a fact: hears bounds, rates, role, beneficiary, account and year around it. */
record AmountAssembly(Cues bounds, Cues periods, Roles roles, AmountContext context) {

  private static final int LONGEST_ROW = 1_500;
  private static final int NEAR = 150;

  /** What a word further away may have said of a sum that an enumeration of grants holds. */
  private static final Set<Role> LOOSE =
      Set.of(Role.UNKNOWN, Role.BUDGET_LINE, Role.CONTRACT, Role.COST, Role.PURCHASE);

  static AmountAssembly load(Path config) {
    return new AmountAssembly(
        Cues.load(config, "amount-bounds"),
        Cues.load(config, "amount-periods"),
        Roles.load(config),
        AmountContext.load(config));
  }

  Amount amount(Scene scene) {
    String text = scene.text();
    List<Sum> sums = scene.sums();
    Sum sum = sums.get(scene.index());
    Cell cell = scene.cells().at(sum.span());
    Span sentence =
        cell == null ? scene.around().sentence(sum.span()) : near(cell.row(), sum.span());
    Span clause = clause(sums, scene.index(), sentence);
    Role heard = roles.of(scene, clause, sentence, cell);
    boolean crowded = cell == null && scene.isCrowded(sentence);
    Role role = scene.listed().isPresent() && LOOSE.contains(heard) ? Role.GRANT : heard;
    return new Amount(
        sum.value(),
        sum.upper(),
        sum.currency(),
        sum.upper() != null ? Bound.RANGE : bound(text, clause, sum),
        sum.tax(),
        unit(text, clause, sum),
        role,
        context.beneficiary(scene, role, sentence, cell).orElse(null),
        crowded ? null : context.part("account", scene, sentence).orElse(null),
        crowded ? null : context.part("year", scene, sentence).orElse(null),
        sum.flags());
  }

  /** A row, or what stands near the sum in one longer than any sentence. */
  private static Span near(Span row, Span sum) {
    return row.length() <= LONGEST_ROW
        ? row
        : new Span(
            Math.max(row.start(), sum.start() - NEAR), Math.min(row.end(), sum.end() + NEAR));
  }

  private Bound bound(String text, Span clause, Sum sum) {
    return bounds
        .best(text, clause, sum.span())
        .map(cue -> Bound.valueOf(cue.meaning()))
        .orElse(Bound.EXACT);
  }

  private @Nullable String unit(String text, Span clause, Sum sum) {
    return sum.unit() != null
        ? sum.unit()
        : periods.best(text, clause, sum.span()).map(Cues.Found::meaning).orElse(null);
  }

  /** The sentence between the sums beside this one. */
  private static Span clause(List<Sum> sums, int index, Span sentence) {
    Span span = sums.get(index).span();
    int start = index == 0 ? 0 : sums.get(index - 1).span().end();
    int end = index + 1 == sums.size() ? Integer.MAX_VALUE : sums.get(index + 1).span().start();
    return new Span(
        Math.min(Math.max(start, sentence.start()), span.start()),
        Math.max(Math.min(end, sentence.end()), span.end()));
  }
}
