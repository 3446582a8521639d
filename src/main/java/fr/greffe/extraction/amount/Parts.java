package fr.greffe.extraction.amount;

import fr.greffe.register.Amount;
import fr.greffe.register.Amount.Role;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the parts and other tax bases of a sum just named: they go to whom that sum goes. */
final class Parts {
  private static final int NEAR = 250;
  private static final Set<Role> ROLES = Set.of(Role.CONTRACT, Role.PURCHASE, Role.COST);
  private static final Pattern PART =
      Pattern.compile(
          "(?<!\\p{L})(?:soit|dont|tranches?|option(?:nelle)?s?|avec)(?!\\p{L})|^[\\s,(/]{1,4}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern TOTAL =
      Pattern.compile("\\n.*(?<!\\p{L})tota(?:l|ux)(?!\\p{L})", Pattern.CASE_INSENSITIVE);

  private Parts() {}

  /**
   * Gives the last of {@code amounts} the beneficiary of the one before, where it is a part of it.
   */
  static void complete(String text, List<Sum> sums, List<Amount> amounts) {
    int last = amounts.size() - 1;
    if (last < 1) {
      return;
    }
    Amount before = amounts.get(last - 1);
    Amount amount = amounts.get(last);
    int from = sums.get(last - 1).span().end();
    int to = sums.get(last).span().start();
    if (amount.beneficiary() == null
        && before.beneficiary() != null
        && ROLES.contains(before.role())
        && ROLES.contains(amount.role())
        && from < to
        && to - from < NEAR
        && PART.matcher(text.substring(from, to)).find()
        && !TOTAL.matcher(text.substring(from, to)).find()) {
      amounts.set(last, amount.paidTo(before.beneficiary()));
    }
  }
}
