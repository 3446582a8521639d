package fr.greffe.organisation;

import fr.greffe.organisation.EntryLinks.Named;
import fr.greffe.organisation.EntryLinks.Part;
import fr.greffe.organisation.EntryLinks.Payee;
import fr.greffe.organisation.EntryLinks.Relation;
import fr.greffe.register.Amount;
import fr.greffe.register.Body;
import fr.greffe.register.Entry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Entries on the same matter: the same act told twice, the act behind an article, what was said
 * before a question. Two entries that only share the body that decides are not related.
 */
final class Relations {
  private static final int NEAR = 400;
  private static final int MOST = 300;
  private static final Set<Entry.Kind> TELLING = Set.of(Entry.Kind.ARTICLE, Entry.Kind.QUESTION);

  private final Map<String, Entry> entries;
  private final Map<String, EntryLinks> links;

  Relations(List<Entry> entries, List<EntryLinks> links) {
    this.entries = entries.stream().collect(Collectors.toMap(Entry::id, entry -> entry));
    this.links =
        links.stream()
            .collect(Collectors.toMap(EntryLinks::id, link -> link, (a, b) -> a, TreeMap::new));
  }

  /** The links, each with its relations. */
  List<EntryLinks> all() {
    Map<String, List<String>> byOrganisation = new TreeMap<>();
    links.forEach(
        (id, link) ->
            link.organisations().stream()
                .filter(named -> named.part() != Part.BODY)
                .forEach(
                    named ->
                        byOrganisation
                            .computeIfAbsent(named.organisation(), key -> new ArrayList<>())
                            .add(id)));
    Map<String, Map<String, Relation>> relations = new HashMap<>();
    for (List<String> ids : byOrganisation.values()) {
      if (ids.size() <= MOST) {
        relate(ids, relations);
      }
    }
    return links.values().stream()
        .map(link -> link.with(List.copyOf(relations.getOrDefault(link.id(), Map.of()).values())))
        .toList();
  }

  private void relate(List<String> ids, Map<String, Map<String, Relation>> relations) {
    for (String first : ids) {
      for (String second : ids) {
        if (first.equals(second)) {
          continue;
        }
        Map<String, Relation> own = relations.computeIfAbsent(first, key -> new TreeMap<>());
        if (!own.containsKey(second)) {
          Relation relation = relation(entry(first), entry(second));
          if (relation != null) {
            own.put(second, relation);
          }
        }
      }
    }
  }

  private @Nullable Relation relation(Entry entry, Entry other) {
    List<String> reasons = new ArrayList<>();
    sharedOrganisations(entry, other).forEach(name -> reasons.add("même organisation : " + name));
    boolean sameAct = SameAct.test(entry, other);
    int before = reasons.size();
    List<BigDecimal> sums = new ArrayList<>(sums(entry));
    sums.retainAll(sums(other));
    sums.stream().distinct().forEach(sum -> reasons.add("même somme : " + French.sum(sum)));
    if (sameBody(entry, other)) {
      reasons.add("même organisme : " + String.valueOf(name(entry.body())));
    }
    if (cites(entry, other) || cites(other, entry)) {
      reasons.add("l'un cite le jour de l'autre");
    } else if (near(entry, other)) {
      reasons.add("dates proches");
    }
    boolean telling = TELLING.contains(entry.kind()) || TELLING.contains(other.kind());
    boolean related = sameAct || reasons.size() - before >= (telling ? 1 : 2);
    return related && before > 0
        ? new Relation(other.id(), other.title(), sameAct, reasons, gaps(entry, other))
        : null;
  }

  /** Sums that an article gives to an organisation and that the act it tells of does not vote. */
  private List<String> gaps(Entry entry, Entry other) {
    if (entry.kind() == other.kind() || !TELLING.contains(entry.kind())) {
      return TELLING.contains(other.kind()) && !TELLING.contains(entry.kind())
          ? gaps(other, entry)
          : List.of();
    }
    if (other.kind() != Entry.Kind.DELIBERATION
        || !(cites(entry, other) || sameBody(entry, other))) {
      return List.of();
    }
    Map<String, Set<BigDecimal>> voted = byPayee(other);
    List<String> gaps = new ArrayList<>();
    byPayee(entry)
        .forEach(
            (key, told) -> {
              Set<BigDecimal> real = voted.getOrDefault(key, Set.of());
              told.stream()
                  .filter(sum -> !real.isEmpty() && !real.contains(sum))
                  .sorted()
                  .forEach(sum -> gaps.add(gap(sum, real)));
            });
    return gaps;
  }

  private static String gap(BigDecimal told, Set<BigDecimal> voted) {
    BigDecimal nearest =
        voted.stream()
            .min(Comparator.comparing((BigDecimal sum) -> sum.subtract(told).abs()))
            .orElseThrow();
    return "écart : " + French.sum(told) + " selon l'article, " + French.sum(nearest) + " votés";
  }

  /** Plain sums by organisation and role. */
  private Map<String, Set<BigDecimal>> byPayee(Entry entry) {
    Map<String, Set<BigDecimal>> sums = new TreeMap<>();
    for (Payee payee : link(entry).payees()) {
      Amount amount = entry.amounts().get(payee.amount()).fact();
      if (payee.verdict().links() && LedgerKind.of(amount).voted()) {
        sums.computeIfAbsent(
                payee.organisation() + " " + LedgerKind.of(amount), key -> new HashSet<>())
            .add(amount.value().stripTrailingZeros());
      }
    }
    return sums;
  }

  private List<String> sharedOrganisations(Entry entry, Entry other) {
    Set<String> there =
        link(other).organisations().stream()
            .filter(named -> named.part() != Part.BODY && named.verdict().links())
            .map(Named::organisation)
            .collect(Collectors.toSet());
    return link(entry).organisations().stream()
        .filter(named -> named.part() != Part.BODY && named.verdict().links())
        .filter(named -> there.contains(named.organisation()))
        .map(Named::name)
        .toList();
  }

  private static List<BigDecimal> sums(Entry entry) {
    return entry.amounts().stream()
        .filter(mention -> LedgerKind.of(mention.fact()).voted())
        .map(mention -> mention.fact().value().stripTrailingZeros())
        .toList();
  }

  private static boolean cites(Entry entry, Entry other) {
    LocalDate day = other.date();
    return day != null
        && !day.equals(entry.date())
        && entry.dates().stream().anyMatch(mention -> mention.fact().days().contains(day));
  }

  private static boolean near(Entry entry, Entry other) {
    return entry.date() != null
        && other.date() != null
        && Math.abs(ChronoUnit.DAYS.between(entry.date(), other.date())) <= NEAR;
  }

  private static boolean sameBody(Entry entry, Entry other) {
    String name = name(entry.body());
    return name != null && name.equals(name(other.body()));
  }

  private static @Nullable String name(@Nullable Body body) {
    return body == null ? null : body.name();
  }

  private Entry entry(String id) {
    return Objects.requireNonNull(entries.get(id));
  }

  private EntryLinks link(Entry entry) {
    return Objects.requireNonNull(links.get(entry.id()));
  }
}
