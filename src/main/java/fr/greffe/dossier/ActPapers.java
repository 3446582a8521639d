package fr.greffe.dossier;

import fr.greffe.organisation.SameAct;
import fr.greffe.register.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An act with all the entries that tell of it, its own file first.
 *
 * @param entries at least one
 */
record ActPapers(List<Entry> entries) {
  ActPapers {
    entries = List.copyOf(entries);
  }

  /** The acts among entries, by day. */
  static List<ActPapers> of(List<Entry> entries) {
    return SameAct.groups(entries).stream()
        .map(ActPapers::new)
        .sorted(Comparator.comparing(ActPapers::main, Order.BY_DAY))
        .toList();
  }

  /** The paper that tells most surely. */
  Entry main() {
    return entries.getFirst();
  }

  boolean has(String entry) {
    for (Entry one : entries) {
      if (one.id().equals(entry)) {
        return true;
      }
    }
    return false;
  }

  /** A place in each paper that has it, the main paper's first. */
  List<Citation> citations(Function<Entry, Optional<Citation>> place) {
    return entries.stream().map(place).flatMap(Optional::stream).toList();
  }
}
