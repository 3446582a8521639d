package fr.greffe.search;

import fr.greffe.register.Entry;
import fr.greffe.register.Vote.Choice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What entries must be; null, an empty list or an empty map asks for nothing.
 *
 * @param from first day, of the sitting or of publication
 * @param to last day
 * @param body words of the name of the deciding body, the last one may be begun only
 * @param organisation words of the name of an organisation, or its sigle
 * @param beneficiary words of the name of who receives a sum
 * @param member words of the name of somebody named with a vote
 * @param choice that this member made
 * @param kinds of entries
 * @param minAmount an amount in euros is at least this
 * @param maxAmount an amount in euros, the same one, is at most this
 * @param chosen values by facet, as the index has them
 */
public record Filters(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String body,
    @Nullable String organisation,
    @Nullable String beneficiary,
    @Nullable String member,
    @Nullable Choice choice,
    List<Entry.Kind> kinds,
    @Nullable BigDecimal minAmount,
    @Nullable BigDecimal maxAmount,
    Map<Facet, List<String>> chosen) {
  /** Asks for nothing. */
  public static final Filters NONE =
      new Filters(null, null, null, null, null, null, null, List.of(), null, null, Map.of());

  public Filters {
    kinds = List.copyOf(kinds);
    Map<Facet, List<String>> copy = new EnumMap<>(Facet.class);
    chosen.forEach(
        (facet, values) -> {
          if (!values.isEmpty()) {
            copy.put(facet, values.stream().distinct().toList());
          }
        });
    chosen = Collections.unmodifiableMap(copy);
  }

  /** A body, between two days. */
  public static Filters ofBody(
      @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String body) {
    return new Filters(from, to, body, null, null, null, null, List.of(), null, null, Map.of());
  }

  /** The values chosen of a facet. */
  public List<String> of(Facet facet) {
    return chosen.getOrDefault(facet, List.of());
  }

  /** The same, for some kinds of entries only. */
  public Filters only(List<Entry.Kind> others) {
    return new Filters(
        from,
        to,
        body,
        organisation,
        beneficiary,
        member,
        choice,
        others,
        minAmount,
        maxAmount,
        chosen);
  }

  /** The same with other values of a facet. */
  public Filters with(Facet facet, List<String> values) {
    Map<Facet, List<String>> other = new EnumMap<>(Facet.class);
    other.putAll(chosen);
    other.put(facet, values);
    return new Filters(
        from,
        to,
        body,
        organisation,
        beneficiary,
        member,
        choice,
        kinds,
        minAmount,
        maxAmount,
        other);
  }

  /** Nothing but its days. */
  Filters periodOnly() {
    return ofBody(from, to, null).with(Facet.YEAR, of(Facet.YEAR));
  }

  /** Whether only some days are asked for. */
  boolean hasPeriod() {
    return from != null || to != null || chosen.containsKey(Facet.YEAR);
  }
}
