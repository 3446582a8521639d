package fr.greffe.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Other ways to say what is looked for: the long form of a sigle, and the sigle of a name, as the
 * documents themselves write them side by side.
 */
final class Wordings {
  private static final Pattern SIGLE = Pattern.compile("\\p{Lu}[\\p{Lu}\\d&.-]{1,9}");
  private static final String PATH = "organisations";
  private static final String NAME = "organisations.fact.name";
  private static final String OF_SIGLE = "organisations.fact.sigle";
  private static final int MOST = 3;
  private static final int SHORT = 10;
  private static final long WHILE = Duration.ofMinutes(1).toNanos();
  private static final int MOST_KEPT = 1000;

  private final ElasticsearchClient client;
  private final String alias;
  private final Map<String, Known> kept = new ConcurrentHashMap<>();

  Wordings(ElasticsearchClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  /**
   * The other wordings, as they would be typed; none where operators are used. They are kept for a
   * while: pages, counts and hits of one search ask for the same.
   */
  List<String> of(String words) throws IOException {
    if (words.isEmpty() || WordsQuery.hasOperators(words)) {
      return List.of();
    }
    Known known = kept.get(words);
    if (known == null || System.nanoTime() - known.since() > WHILE) {
      known = new Known(ask(words), System.nanoTime());
      if (kept.size() >= MOST_KEPT) {
        kept.clear();
      }
      kept.put(words, known);
    }
    return known.wordings();
  }

  /** Wordings, and when they were asked for. */
  private record Known(List<String> wordings, long since) {}

  private List<String> ask(String words) throws IOException {
    Set<String> wordings = new LinkedHashSet<>();
    for (String word : words.split("\\s+")) {
      boolean alone = word.length() == words.length();
      if (SIGLE.matcher(word).matches() || (alone && word.length() <= SHORT)) {
        for (String name : namesOf(word)) {
          wordings.add(words.replace(word, "\"" + name.replace("\"", "") + "\""));
        }
      }
    }
    if (words.indexOf(' ') > 0 || words.indexOf('-') > 0) {
      sigleOf(words).forEach(sigle -> wordings.add(sigle.toUpperCase(Locale.FRENCH)));
    }
    return List.copyOf(wordings);
  }

  private List<String> namesOf(String sigle) throws IOException {
    Query query = Query.of(any -> any.term(term -> term.field(OF_SIGLE).value(sigle)));
    return values(query, NAME + ".key").stream()
        .filter(name -> !name.equalsIgnoreCase(sigle))
        .toList();
  }

  private List<String> sigleOf(String name) throws IOException {
    Query query = Query.of(any -> any.matchPhrase(phrase -> phrase.field(NAME).query(name)));
    return values(query, OF_SIGLE).stream()
        .filter(
            sigle -> !name.toUpperCase(Locale.FRENCH).contains(sigle.toUpperCase(Locale.FRENCH)))
        .toList();
  }

  /** The commonest values of a field among the organisations that answer. */
  private List<String> values(Query query, String field) throws IOException {
    Aggregation terms = Aggregation.of(all -> all.terms(some -> some.field(field).size(MOST)));
    Aggregation those =
        Aggregation.of(all -> all.filter(query).aggregations(FacetQuery.VALUES, terms));
    SearchResponse<Void> response =
        client.search(
            search ->
                search
                    .index(alias)
                    .size(0)
                    .timeout(SearchQuery.PATIENCE)
                    .allowPartialSearchResults(false)
                    .trackTotalHits(total -> total.enabled(false))
                    .query(any -> any.nested(nested -> nested.path(PATH).query(query)))
                    .aggregations(
                        PATH,
                        all -> all.nested(nested -> nested.path(PATH)).aggregations(PATH, those)),
            Void.class);
    Map<String, Aggregate> nested = get(response.aggregations(), PATH).nested().aggregations();
    Aggregate found = get(get(nested, PATH).filter().aggregations(), FacetQuery.VALUES);
    List<String> values = new ArrayList<>();
    found.sterms().buckets().array().forEach(bucket -> values.add(bucket.key().stringValue()));
    return values;
  }

  private static Aggregate get(Map<String, Aggregate> all, String name) {
    return Objects.requireNonNull(all.get(name), name);
  }
}
