package fr.greffe.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.greffe.register.Entry;
import fr.greffe.register.Reference;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which act a reference means, and which acts refer to one: those of the same body whose number has
 * the same digits and whose day is the one cited. Thread-safe.
 */
public final class CitedActs {
  private static final int MOST = 200;

  private final ElasticsearchClient client;
  private final String alias;

  CitedActs(ElasticsearchClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  /**
   * A reference and what it means.
   *
   * @param reference as read
   * @param acts that answer it; none where it is not in the register, several where it could be any
   */
  public record Cited(Reference reference, List<Entry> acts) {
    public Cited {
      acts = List.copyOf(acts);
    }
  }

  /**
   * An act that refers to another.
   *
   * @param act that refers
   * @param reference by which it does
   */
  public record Citing(Entry act, Reference reference) {}

  /** What the references of an act mean. */
  public List<Cited> by(Entry entry) {
    if (entry.act() == null) {
      return List.of();
    }
    return entry.act().references().stream()
        .distinct()
        .map(reference -> new Cited(reference, meant(entry, reference)))
        .toList();
  }

  /** The acts of the same body that refer to this one. */
  public List<Citing> of(Entry entry) {
    String number = number(entry);
    if (number == null || entry.body() == null) {
      return List.of();
    }
    List<Citing> citing = new ArrayList<>();
    for (Entry other :
        acts(entry, Query.of(q -> q.match(m -> m.field("act.references.number").query(number))))) {
      Objects.requireNonNull(other.act()).references().stream()
          .filter(reference -> sameNumber(number, reference.number()))
          .filter(reference -> sameDay(entry.date(), reference.date()))
          .findFirst()
          .ifPresent(reference -> citing.add(new Citing(other, reference)));
    }
    return citing;
  }

  private List<Entry> meant(Entry entry, Reference reference) {
    String number = reference.number();
    LocalDate day = reference.date();
    if (entry.body() == null || number == null) {
      return List.of();
    }
    Query wanted =
        day == null
            ? Query.of(q -> q.match(m -> m.field("act.number").query(number)))
            : Query.of(q -> q.term(t -> t.field("date").value(day.toString())));
    return acts(entry, wanted).stream()
        .filter(other -> sameNumber(number, number(other)) && sameDay(other.date(), day))
        .toList();
  }

  private List<Entry> acts(Entry entry, Query wanted) {
    String body = Objects.requireNonNull(entry.body()).name();
    try {
      return client
          .search(
              search ->
                  search
                      .index(alias)
                      .size(MOST)
                      .query(
                          query ->
                              query.bool(
                                  bool ->
                                      bool.must(wanted)
                                          .filter(q -> q.exists(e -> e.field("act.object")))
                                          .filter(
                                              q ->
                                                  q.term(t -> t.field("body.name.key").value(body)))
                                          .mustNot(q -> q.ids(ids -> ids.values(entry.id()))))),
              Entry.class)
          .hits()
          .hits()
          .stream()
          .map(Hit::source)
          .filter(Objects::nonNull)
          .sorted(Comparator.comparing(Entry::id))
          .toList();
    } catch (ElasticsearchException | IOException e) {
      throw SearchUnavailableException.unanswered(e);
    }
  }

  private static @Nullable String number(Entry entry) {
    return entry.act() == null ? null : entry.act().number();
  }

  /** "2024-03-01" and "2024_3_1" are one number, "03-2024" and "032024" too. */
  static boolean sameNumber(String number, @Nullable String other) {
    return other != null
        && !digits(number).isEmpty()
        && (digits(number).equals(digits(other)) || groups(number).equals(groups(other)));
  }

  private static String digits(String number) {
    return number.replaceAll("\\D", "");
  }

  private static List<String> groups(String number) {
    return List.of(
        number.replaceAll("\\D+", " ").strip().replaceAll("\\b0+(?=\\d)", "").split(" "));
  }

  private static boolean sameDay(@Nullable LocalDate day, @Nullable LocalDate cited) {
    return day == null || cited == null || day.equals(cited);
  }
}
