package fr.greffe.dossier;

import fr.greffe.completeness.ActLine;
import fr.greffe.organisation.EntryLinks;
import fr.greffe.organisation.Ledger;
import fr.greffe.organisation.Signal;
import fr.greffe.register.Entry;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a dossier is made from.
 *
 * @param subject what it is about
 * @param entries that answer, the best first
 * @param more how many others answer and are not here
 * @param links of the entries
 * @param ledgers of the organisations that these entries give sums to
 * @param signals that those ledgers raise
 * @param elsewhere acts of other bodies on the same subject
 * @param populations of bodies, by name
 * @param known all acts of the bodies that decide, whatever they are about
 * @param unread documents that could not be read, whatever they are about
 */
public record Papers(
    Subject subject,
    List<Entry> entries,
    long more,
    List<EntryLinks> links,
    List<Ledger> ledgers,
    List<Signal> signals,
    List<Entry> elsewhere,
    Map<String, Integer> populations,
    List<ActLine> known,
    List<UnreadPaper> unread) {
  public Papers {
    entries = List.copyOf(entries);
    links = List.copyOf(links);
    ledgers = List.copyOf(ledgers);
    signals = List.copyOf(signals);
    elsewhere = List.copyOf(elsewhere);
    populations = Collections.unmodifiableMap(new TreeMap<>(populations));
    known = List.copyOf(known);
    unread = List.copyOf(unread);
  }

  /** The same with the documents that could not be read. */
  public Papers with(List<UnreadPaper> documents) {
    return new Papers(
        subject, entries, more, links, ledgers, signals, elsewhere, populations, known, documents);
  }

  /** The same with other acts of other bodies. */
  Papers beside(List<Entry> acts) {
    return new Papers(
        subject, entries, more, links, ledgers, signals, acts, populations, known, unread);
  }
}
