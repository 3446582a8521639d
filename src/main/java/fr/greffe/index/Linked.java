package fr.greffe.index;

import fr.greffe.organisation.EntryLinks;
import fr.greffe.organisation.EntryLinks.Named;
import fr.greffe.organisation.EntryLinks.Payee;
import fr.greffe.organisation.EntryLinks.Relation;
import fr.greffe.organisation.Grants;
import fr.greffe.organisation.Grants.Grant;
import fr.greffe.register.Entry;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the links of an entry let searches narrow, count and add up; it stands beside the entry in
 * the index.
 *
 * @param organisations identifiers of those it surely or probably names, itself apart
 * @param payees identifiers of those that it gives sums to
 * @param grants sums granted, each once
 * @param granted their total
 * @param copy true where another entry, which comes first, tells of the same act
 */
record Linked(
    List<String> organisations,
    List<String> payees,
    List<Grant> grants,
    BigDecimal granted,
    boolean copy) {

  static Linked of(Entry entry, EntryLinks links) {
    List<Grant> grants = Grants.of(entry, links);
    return new Linked(
        links.organisations().stream()
            .filter(named -> named.verdict().links() && named.part() != EntryLinks.Part.BODY)
            .map(Named::organisation)
            .distinct()
            .toList(),
        links.payees().stream()
            .filter(payee -> payee.verdict().links())
            .map(Payee::organisation)
            .distinct()
            .toList(),
        grants,
        grants.stream().map(Grant::value).reduce(BigDecimal.ZERO, BigDecimal::add),
        links.relations().stream()
            .filter(Relation::sameAct)
            .anyMatch(other -> first(other.entry(), entry.id())));
  }

  /** An act's own file comes before minutes that hold it. */
  private static boolean first(String other, String id) {
    boolean ownFile = other.endsWith("-0");
    return ownFile == id.endsWith("-0") ? other.compareTo(id) < 0 : ownFile;
  }
}
