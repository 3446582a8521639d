package fr.greffe.organisation;

import fr.greffe.organisation.EntryLinks.Named;
import fr.greffe.organisation.EntryLinks.Part;
import fr.greffe.organisation.EntryLinks.Payee;
import fr.greffe.register.Amount;
import fr.greffe.register.Entry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one act grants, and to whom: the only sums that may be added up over many acts. Each sum to
 * an organisation counts once, though the act says it on two pages.
 */
public final class Grants {
  private Grants() {}

  /**
   * A sum granted.
   *
   * @param payee identifier of the organisation that receives it
   * @param value in euros
   */
  public record Grant(String payee, BigDecimal value) {}

  /** The sums that an entry grants; none where the act is not adopted. */
  public static List<Grant> of(Entry entry, EntryLinks links) {
    if (entry.kind() != Entry.Kind.DELIBERATION || !LedgerReader.voted(entry)) {
      return List.of();
    }
    Set<String> bodies =
        links.organisations().stream()
            .filter(named -> named.part() == Part.BODY)
            .map(Named::organisation)
            .collect(Collectors.toSet());
    List<Grant> grants =
        links.payees().stream()
            .filter(payee -> payee.verdict().links() && !bodies.contains(payee.organisation()))
            .filter(payee -> granted(entry.amounts().get(payee.amount()).fact()))
            .map(payee -> new Grant(payee.organisation(), value(entry, payee)))
            .distinct()
            .toList();
    return grants.stream().filter(grant -> !isTotal(grant, grants)).toList();
  }

  private static boolean granted(Amount amount) {
    return amount.currency().equals("EUR")
        && amount.upper() == null
        && amount.value().signum() > 0
        && LedgerKind.of(amount) == LedgerKind.GRANT;
  }

  private static BigDecimal value(Entry entry, Payee payee) {
    BigDecimal value = entry.amounts().get(payee.amount()).fact().value().stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  /** A sum that adds up all the others of the act, or all the others to the same organisation. */
  private static boolean isTotal(Grant grant, List<Grant> grants) {
    return addsUp(grant, grants.stream().filter(other -> other != grant).toList())
        || addsUp(
            grant,
            grants.stream()
                .filter(other -> other != grant && other.payee().equals(grant.payee()))
                .toList());
  }

  private static boolean addsUp(Grant total, List<Grant> parts) {
    BigDecimal sum = parts.stream().map(Grant::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return parts.size() > 1 && sum.compareTo(total.value()) == 0;
  }
}
