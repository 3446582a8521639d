package fr.greffe.organisation;

import fr.greffe.register.Organisation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often, where and when a name stands.
 *
 * @param count mentions
 * @param entries identifiers of the entries
 * @param first day
 * @param last day
 * @param kinds what it was taken for, with the confidence added up
 */
record Tally(
    int count,
    Set<String> entries,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    Map<Organisation.Kind, Double> kinds) {
  static final Tally NONE = new Tally(0, Set.of(), null, null, Map.of());

  static Tally one(
      String entry, @Nullable LocalDate day, Organisation.Kind kind, double confidence) {
    return new Tally(1, Set.of(entry), day, day, Map.of(kind, confidence));
  }

  Tally plus(Tally other) {
    Set<String> all = new HashSet<>(entries);
    all.addAll(other.entries);
    Map<Organisation.Kind, Double> sums = new EnumMap<>(Organisation.Kind.class);
    Stream.of(kinds, other.kinds)
        .forEach(some -> some.forEach((kind, weight) -> sums.merge(kind, weight, Double::sum)));
    return new Tally(
        count + other.count,
        all,
        Stream.of(first, other.first)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null),
        Stream.of(last, other.last)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null),
        sums);
  }

  /** What it is most surely taken for. */
  Organisation.Kind kind() {
    return kinds.entrySet().stream()
        .max(
            Map.Entry.<Organisation.Kind, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(Organisation.Kind.OTHER);
  }
}
