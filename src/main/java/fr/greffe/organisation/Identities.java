package fr.greffe.organisation;

import fr.greffe.document.DocumentId;
import fr.greffe.organisation.Clusters.Edge;
import fr.greffe.organisation.Comparison.Known;
import fr.greffe.organisation.OrganisationRecord.Maybe;
import fr.greffe.organisation.OrganisationRecord.NameUse;
import fr.greffe.register.Organisation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds the record of each organisation from the designations that were put together. */
final class Identities {
  private static final int ID = 12;
  private static final int MOST_MAYBE = 5;

  private final List<Known> all;
  private final Map<Designation, Tally> tallies;
  private final Clusters clusters;
  private final Numbers numbers;

  Identities(List<Known> all, Map<Designation, Tally> tallies, Clusters clusters, Numbers numbers) {
    this.all = all;
    this.tallies = tallies;
    this.clusters = clusters;
    this.numbers = numbers;
  }

  /** The records, by the rank of their cluster. */
  Map<Integer, OrganisationRecord> records() {
    Map<Integer, OrganisationRecord> records = new TreeMap<>();
    for (List<Integer> group : clusters.groups()) {
      if (all.get(group.getFirst()).form().names()) {
        records.put(clusters.root(group.getFirst()), record(group));
      }
    }
    Map<Integer, List<Maybe>> maybe = new HashMap<>();
    for (Edge doubt : clusters.doubts()) {
      doubt(records, maybe, doubt.first(), doubt);
      doubt(records, maybe, doubt.second(), doubt);
    }
    maybe.forEach((root, others) -> records.computeIfPresent(root, (id, one) -> with(one, others)));
    return records;
  }

  private void doubt(
      Map<Integer, OrganisationRecord> records,
      Map<Integer, List<Maybe>> maybe,
      int rank,
      Edge doubt) {
    int own = clusters.root(rank);
    int other = clusters.root(doubt.first() + doubt.second() - rank);
    OrganisationRecord found = records.get(other);
    List<Maybe> list = maybe.computeIfAbsent(own, root -> new ArrayList<>());
    if (own != other
        && found != null
        && list.size() < MOST_MAYBE
        && list.stream().noneMatch(one -> one.id().equals(found.id()))) {
      list.add(new Maybe(found.id(), found.name(), doubt.likeness().reasons()));
    }
  }

  private OrganisationRecord record(List<Integer> group) {
    List<Integer> byUse =
        group.stream()
            .sorted(
                Comparator.comparing((Integer rank) -> shouted(all.get(rank)))
                    .thenComparing(rank -> !all.get(rank).form().isDistinct())
                    .thenComparing(rank -> NameWords.isSigle(all.get(rank).designation().name()))
                    .thenComparing(rank -> -tally(rank).count())
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    int main = byUse.getFirst();
    Tally sum = group.stream().map(this::tally).reduce(Tally.NONE, Tally::plus);
    Numbers.Found found = numbers.of(group.stream().map(all::get).toList(), all.get(main));
    return new OrganisationRecord(
        id(all.get(group.getFirst()).designation()),
        all.get(main).designation().name(),
        names(byUse, main),
        found.territory() ? Organisation.Kind.TERRITORY : sum.kind(),
        place(group),
        found.siren(),
        found.siret(),
        found.rna(),
        found.population(),
        found.likeness(),
        sum.first(),
        sum.last(),
        sum.count(),
        sum.entries().size(),
        List.of());
  }

  /** One line for each name and place, however often the sigle stood beside it or not. */
  private List<NameUse> names(List<Integer> byUse, int main) {
    Map<List<String>, NameUse> uses =
        byUse.stream()
            .map(rank -> use(rank, main))
            .collect(
                Collectors.toMap(
                    use -> List.of(use.name(), Objects.requireNonNullElse(use.place(), "")),
                    Function.identity(),
                    Identities::plus,
                    LinkedHashMap::new));
    return List.copyOf(uses.values());
  }

  private NameUse use(int rank, int main) {
    Designation designation = all.get(rank).designation();
    Likeness likeness = clusters.likeness(rank, main);
    return new NameUse(
        designation.name(),
        designation.place(),
        tally(rank).count(),
        likeness.verdict(),
        likeness.reasons());
  }

  private static NameUse plus(NameUse some, NameUse more) {
    return new NameUse(
        some.name(), some.place(), some.count() + more.count(), some.verdict(), some.reasons());
  }

  private @Nullable String place(List<Integer> group) {
    List<Optional<String>> places =
        group.stream()
            .map(rank -> Optional.ofNullable(all.get(rank).designation().place()))
            .distinct()
            .toList();
    return places.size() == 1 ? places.getFirst().orElse(null) : null;
  }

  private Tally tally(int rank) {
    return tallies.getOrDefault(all.get(rank).designation(), Tally.NONE);
  }

  private static boolean shouted(Known known) {
    String name = known.designation().name();
    return name.equals(name.toUpperCase(Locale.FRENCH)) && name.contains(" ");
  }

  private static String id(Designation first) {
    String text = first.name() + "|" + first.place();
    return DocumentId.of(text.getBytes(StandardCharsets.UTF_8)).value().substring(0, ID);
  }

  private static OrganisationRecord with(OrganisationRecord one, List<Maybe> maybe) {
    return new OrganisationRecord(
        one.id(),
        one.name(),
        one.names(),
        one.kind(),
        one.place(),
        one.siren(),
        one.siret(),
        one.rna(),
        one.population(),
        one.listed(),
        one.firstSeen(),
        one.lastSeen(),
        one.mentions(),
        one.entries(),
        maybe);
  }
}
