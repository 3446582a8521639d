package fr.greffe.organisation;

import fr.greffe.organisation.Comparison.Known;
import fr.greffe.organisation.EntryLinks.Named;
import fr.greffe.organisation.EntryLinks.Part;
import fr.greffe.organisation.EntryLinks.Payee;
import fr.greffe.organisation.Sighting.Use;
import fr.greffe.register.Entry;
import fr.greffe.register.Organisation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says who is who in the whole register: the same entries and decisions always give the same
 * records and links.
 */
public final class Reconciliation {
  private final NameReader names;
  private final Territories territories;
  private final SightingReader sightings;

  private Reconciliation(NameReader names, Territories territories, SightingReader sightings) {
    this.names = names;
    this.territories = territories;
    this.sightings = sightings;
  }

  public static Reconciliation load(Path config) {
    NameReader names = NameReader.load(config);
    return new Reconciliation(names, Territories.load(config, names), SightingReader.load(config));
  }

  /**
   * What came of it.
   *
   * @param organisations by identifier
   * @param links of each entry
   */
  public record Result(List<OrganisationRecord> organisations, List<EntryLinks> links) {
    public Result {
      organisations = List.copyOf(organisations);
      links = List.copyOf(links);
    }
  }

  /** Reconciles entries, with the official lists of territories alone. */
  public Result reconcile(List<Entry> entries, List<Decision> decisions) {
    return reconcile(entries, decisions, Directory.NONE);
  }

  /**
   * Reconciles entries, in the order of their identifiers.
   *
   * @param directory where to look for numbers of organisations that are no territories
   */
  public Result reconcile(List<Entry> entries, List<Decision> decisions, Directory directory) {
    List<Sighting> seen = entries.stream().map(sightings::read).toList();
    Map<Designation, Tally> tallies = tallies(seen);
    Comparison comparison = new Comparison(names, territories);
    List<Known> all = tallies.keySet().stream().map(comparison::know).toList();
    Rulings rulings = new Rulings(decisions, names);
    Clusters clusters = new Clusters(all, comparison, rulings).link();
    Map<Integer, OrganisationRecord> records =
        new Identities(
                all, tallies, clusters, new Numbers(rulings, territories, directory, comparison))
            .records();
    Map<Designation, OrganisationRecord> byName = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      OrganisationRecord record = records.get(clusters.root(i));
      if (record != null) {
        byName.put(all.get(i).designation(), record);
      }
    }
    List<EntryLinks> links = seen.stream().map(one -> links(one, byName)).toList();
    return new Result(List.copyOf(records.values()), new Relations(entries, links).all());
  }

  /** Every designation in use, in order. */
  private static Map<Designation, Tally> tallies(List<Sighting> seen) {
    Map<Designation, Tally> tallies = new TreeMap<>();
    for (Sighting sighting : seen) {
      Entry entry = sighting.entry();
      if (sighting.body() != null) {
        tallies.merge(
            sighting.body(),
            Tally.one(entry.id(), entry.date(), Organisation.Kind.PUBLIC_BODY, 1),
            Tally::plus);
      }
      for (Use use : sighting.uses()) {
        tallies.merge(
            use.designation(),
            Tally.one(entry.id(), entry.date(), use.kind(), use.confidence()),
            Tally::plus);
      }
      for (Designation payee : sighting.payees()) {
        if (payee != null) {
          tallies.putIfAbsent(
              payee, Tally.one(entry.id(), entry.date(), Organisation.Kind.OTHER, 0));
        }
      }
    }
    return tallies;
  }

  private static EntryLinks links(Sighting sighting, Map<Designation, OrganisationRecord> byName) {
    Map<String, Named> named = new LinkedHashMap<>();
    Entry entry = sighting.entry();
    add(named, byName, sighting.body(), Part.BODY, entry.firstPage());
    List<Payee> payees = new ArrayList<>();
    for (int i = 0; i < sighting.payees().size(); i++) {
      Designation payee = sighting.payees().get(i);
      Named link = add(named, byName, payee, Part.PAYEE, entry.amounts().get(i).evidence().page());
      if (link != null) {
        payees.add(new Payee(i, link.organisation(), link.verdict()));
      }
    }
    sighting.uses().forEach(use -> add(named, byName, use.designation(), Part.NAMED, use.page()));
    return new EntryLinks(entry.id(), List.copyOf(named.values()), payees, List.of());
  }

  private static @Nullable Named add(
      Map<String, Named> named,
      Map<Designation, OrganisationRecord> byName,
      @Nullable Designation designation,
      Part part,
      int page) {
    OrganisationRecord record = designation == null ? null : byName.get(designation);
    if (designation == null || record == null) {
      return null;
    }
    OrganisationRecord.NameUse use =
        record.names().stream()
            .filter(one -> one.name().equals(designation.name()))
            .filter(one -> Objects.equals(one.place(), designation.place()))
            .findFirst()
            .orElseThrow();
    Named link = new Named(record.id(), use.name(), part, page, use.verdict(), use.reasons());
    named.putIfAbsent(record.id(), link);
    return link;
  }
}
