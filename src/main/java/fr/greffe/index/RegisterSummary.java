package fr.greffe.index;

import fr.greffe.register.Entry;
import java.util.List;
import java.util.Map;

/**
 * What an index holds, in figures, and a few of its acts.
 *
 * @param kinds how many entries of each kind, named as in the record
 * @param documents how many documents they come from
 * @param votes acts whose vote was read
 * @param amounts sums of money
 * @param dates dates
 * @param organisations organisations
 * @param latest the latest acts
 */
public record RegisterSummary(
    Map<String, Long> kinds,
    long documents,
    long votes,
    long amounts,
    long dates,
    long organisations,
    List<Entry> latest) {
  public RegisterSummary {
    kinds = Map.copyOf(kinds);
    latest = List.copyOf(latest);
  }

  /** How many entries of one kind. */
  public long count(Entry.Kind kind) {
    return kinds.getOrDefault(kind.name().toLowerCase(java.util.Locale.ROOT), 0L);
  }
}
