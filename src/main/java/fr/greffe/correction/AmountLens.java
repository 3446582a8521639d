package fr.greffe.correction;

import fr.greffe.document.Evidence;
import fr.greffe.register.Amount;
import fr.greffe.register.Amount.Bound;
import fr.greffe.register.Amount.Role;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sums: value, role and beneficiary. */
final class AmountLens extends MentionLens<Amount> {
  @Override
  List<Mention<Amount>> all(Entry entry) {
    return entry.amounts();
  }

  @Override
  Entry with(Entry entry, List<Mention<Amount>> all, @Nullable Evidence place) {
    Draft draft = new Draft(entry);
    draft.amounts = all;
    return draft.done();
  }

  @Override
  Value value(Amount amount) {
    return new Value(
        Map.of(
            Part.VALUE,
            plain(amount.value()),
            Part.ROLE,
            Part.code(amount.role()),
            Part.BENEFICIARY,
            amount.beneficiary() == null ? "" : amount.beneficiary()));
  }

  @Override
  public Value checked(Value value) {
    Role role = value.get(Part.ROLE).isEmpty() ? Role.UNKNOWN : value.code(Part.ROLE, Role.class);
    return new Value(
        Map.of(
            Part.VALUE,
            plain(value.sum()),
            Part.ROLE,
            Part.code(role),
            Part.BENEFICIARY,
            value.get(Part.BENEFICIARY)));
  }

  /** Doubts on the value that was read end with it; another value is no longer a range. */
  @Override
  Amount fact(@Nullable Amount old, Value value) {
    BigDecimal sum = value.sum();
    Amount same = old != null && old.value().compareTo(sum) == 0 ? old : null;
    String beneficiary = value.get(Part.BENEFICIARY);
    return new Amount(
        same == null ? sum : same.value(),
        same == null ? null : same.upper(),
        old == null ? "EUR" : old.currency(),
        old == null || same == null && old.bound() == Bound.RANGE ? Bound.EXACT : old.bound(),
        old == null ? null : old.tax(),
        old == null ? null : old.unit(),
        value.code(Part.ROLE, Role.class),
        beneficiary.isEmpty() ? null : beneficiary,
        old == null ? null : old.account(),
        old == null ? null : old.year(),
        List.of());
  }

  private static String plain(BigDecimal sum) {
    return sum.stripTrailingZeros().toPlainString();
  }
}
