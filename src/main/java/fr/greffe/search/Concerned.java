package fr.greffe.search;

import fr.greffe.organisation.EntryLinks;
import fr.greffe.organisation.OrganisationRecord;
import fr.greffe.register.Entry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entries of a dossier that name an organisation; all of them where the dossier is its own. */
final class Concerned {
  private final List<Entry> entries;
  private final @Nullable Map<String, Set<String>> naming;

  /**
   * @param links of the entries, or null where all are of the organisation
   */
  Concerned(List<Entry> entries, @Nullable List<EntryLinks> links) {
    this.entries = entries;
    naming = links == null ? null : naming(links);
  }

  private static Map<String, Set<String>> naming(List<EntryLinks> links) {
    Map<String, Set<String>> naming = new HashMap<>();
    for (EntryLinks link : links) {
      Stream.concat(
              link.organisations().stream().map(EntryLinks.Named::organisation),
              link.payees().stream().map(EntryLinks.Payee::organisation))
          .forEach(one -> naming.computeIfAbsent(one, none -> new HashSet<>()).add(link.id()));
    }
    return naming;
  }

  List<Entry> by(OrganisationRecord organisation) {
    if (naming == null) {
      return entries;
    }
    Set<String> named = naming.getOrDefault(organisation.id(), Set.of());
    return entries.stream().filter(entry -> named.contains(entry.id())).toList();
  }
}
