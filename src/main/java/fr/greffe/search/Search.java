package fr.greffe.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import co.elastic.clients.json.JsonData;
import fr.greffe.organisation.Signals;
import fr.greffe.register.Entry;
import fr.greffe.search.Results.Counts;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the index. Thread-safe. */
public final class Search {
  private static final int NOT_FOUND = 404;
  private static final int TOO_MUCH = 429;

  private final ElasticsearchClient client;
  private final String alias;
  private final Wordings wordings;

  public Search(ElasticsearchClient client, String alias) {
    this.client = client;
    this.alias = alias;
    wordings = new Wordings(client, alias);
  }

  /**
   * The entries that answer a request.
   *
   * @throws SearchUnavailableException when the server does not answer
   */
  public Results find(SearchRequest request) {
    return asking(() -> results(request, words -> SearchQuery.of(request, words, alias)));
  }

  /**
   * The same, of the entries only what a list of hits shows.
   *
   * @throws SearchUnavailableException when the server does not answer
   */
  public Results listed(SearchRequest request) {
    return asking(() -> results(request, words -> SearchQuery.listed(request, words, alias)));
  }

  /**
   * What a request finds, listed, and its counts, asked for at the same time.
   *
   * @throws SearchUnavailableException when the server does not answer
   */
  public Answer answer(SearchRequest request) {
    asking(() -> wordings.of(request.words()));
    try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Counts> counts = beside.submit(() -> counts(request));
      Results results = listed(request);
      return new Answer(results, counts.get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SearchUnavailableException unavailable) {
        throw unavailable;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SearchUnavailableException("la recherche est interrompue", e);
    }
  }

  /** Hits of a page, and counts among all that answers. */
  public record Answer(Results results, Counts counts) {}

  private Results results(
      SearchRequest request,
      Function<Query, co.elastic.clients.elasticsearch.core.SearchRequest> query)
      throws IOException {
    List<String> others = wordings.of(request.words());
    SearchResponse<Entry> response =
        client.search(query.apply(WordsQuery.of(request.words(), others)), Entry.class);
    TotalHits total = Objects.requireNonNull(response.hits().total());
    boolean nothing = total.value() == 0;
    return new Results(
        request,
        total.value(),
        total.relation() == TotalHitsRelation.Gte,
        response.hits().hits().stream().map(Search::found).toList(),
        others,
        nothing ? Spelling.better(request.words(), response) : null,
        nothing ? withoutFilters(request) : 0);
  }

  /**
   * The part of what answers a request that follows another; its page is of no account.
   *
   * @param cursor that the part before gave, or an empty string for the first
   * @throws IllegalArgumentException for a cursor of another request
   * @throws SearchUnavailableException when the server does not answer
   */
  public ResultsPart part(SearchRequest request, String cursor) {
    List<FieldValue> after = cursor.isEmpty() ? List.of() : Cursor.read(request, cursor);
    return asking(
        () -> {
          Query words = WordsQuery.of(request.words(), wordings.of(request.words()));
          SearchResponse<Entry> response =
              client.search(SearchQuery.after(request, words, alias, after), Entry.class);
          TotalHits total = Objects.requireNonNull(response.hits().total());
          List<Hit<Entry>> hits = response.hits().hits();
          return new ResultsPart(
              total.value(),
              total.relation() == TotalHitsRelation.Gte,
              hits.stream().map(hit -> new StoredHit(found(hit), stored(hit))).toList(),
              hits.size() < request.size() ? null : Cursor.write(request, hits.getLast().sort()));
        });
  }

  private static Instant stored(Hit<Entry> hit) {
    JsonData values = hit.fields().get(SearchQuery.STORED);
    return values == null ? Instant.EPOCH : Instant.parse(values.to(String[].class)[0]);
  }

  /**
   * The values of each facet among what answers a request, and the bars of its charts.
   *
   * @throws SearchUnavailableException when the server does not answer
   */
  public Counts counts(SearchRequest request) {
    return asking(
        () -> {
          Query words = WordsQuery.of(request.words(), wordings.of(request.words()));
          return new CountReader(FacetQuery.ask(client, request, words, alias))
              .read(request.filters(), organisations()::names);
        });
  }

  /**
   * What is not read of the documents of the period asked for.
   *
   * @throws SearchUnavailableException when the server does not answer
   */
  public UnreadPapers unread(Filters filters) {
    return asking(() -> UnreadQuery.ask(client, alias, filters));
  }

  /** Every entry that answers, one by one. */
  public EntryStream stream() {
    return new EntryStream(client, alias);
  }

  /**
   * How many entries there are.
   *
   * @throws SearchUnavailableException when the server does not answer
   */
  public long count() {
    try {
      return client.count(request -> request.index(alias)).count();
    } catch (ElasticsearchException | IOException e) {
      throw SearchUnavailableException.unanswered(e);
    }
  }

  /** Gathers the papers of dossiers. */
  public DossierSearch dossiers(Signals signals) {
    return new DossierSearch(client, alias, signals);
  }

  /** What is known of the organisations that these entries name. */
  public Organisations organisations() {
    return new Organisations(client, alias);
  }

  /** The acts that acts refer to. */
  public CitedActs citedActs() {
    return new CitedActs(client, alias);
  }

  /** Entries that bear a warning or come from a scan, acts and articles alone, latest first. */
  public List<Entry> doubtful(int most) {
    try {
      return client
          .search(
              search ->
                  search
                      .index(alias)
                      .size(most)
                      .query(
                          query ->
                              query.bool(
                                  bool ->
                                      bool.should(q -> q.exists(e -> e.field("warnings.code")))
                                          .should(q -> q.exists(e -> e.field("source.ocrPages")))
                                          .minimumShouldMatch("1")
                                          .mustNot(
                                              q -> q.term(t -> t.field("kind").value("minutes")))))
                      .sort(
                          by ->
                              by.field(
                                  field ->
                                      field.field("date").order(SortOrder.Desc).missing("_last")))
                      .sort(by -> by.field(field -> field.field("id"))),
              Entry.class)
          .hits()
          .hits()
          .stream()
          .map(Hit::source)
          .filter(Objects::nonNull)
          .toList();
    } catch (ElasticsearchException | IOException e) {
      throw SearchUnavailableException.unanswered(e);
    }
  }

  /**
   * An entry by its identifier, or null where there is none.
   *
   * @throws SearchUnavailableException when the server does not answer
   */
  public @Nullable Entry entry(String id) {
    return asking(() -> client.get(get -> get.index(alias).id(id), Entry.class).source());
  }

  /** A question to the server. */
  private interface Question<T> {
    T ask() throws IOException;
  }

  private <T extends @Nullable Object> T asking(Question<T> question) {
    try {
      return question.ask();
    } catch (ElasticsearchException e) {
      throw new SearchUnavailableException(
          switch (e.status()) {
            case NOT_FOUND ->
                "rien n'est encore rangé sous « " + alias + " » : lancez d'abord ./greffe run";
            case TOO_MUCH ->
                "le serveur de recherche est trop occupé, ou n'a pas fini à temps : réessayez, ou"
                    + " précisez la recherche";
            default -> "le serveur de recherche refuse la requête : " + e.getMessage();
          },
          e);
    } catch (IOException e) {
      throw SearchUnavailableException.unanswered(e);
    }
  }

  private long withoutFilters(SearchRequest request) throws IOException {
    if (request.filters().equals(Filters.NONE)) {
      return 0;
    }
    return client.count(count -> count.index(alias).query(WordsQuery.of(request.words()))).count();
  }

  private static Found found(Hit<Entry> hit) {
    Entry entry = Objects.requireNonNull(hit.source());
    return Found.of(entry, marked(hit, "title", entry.title()), marked(hit, "text", ""));
  }

  /** What the server marked in a field or, when it marked nothing, in its exact words. */
  private static String marked(Hit<Entry> hit, String field, String other) {
    String plain = first(hit, field);
    String exact = first(hit, field + ".exact");
    if (plain != null && (plain.contains(Snippet.MARK_START) || exact == null)) {
      return plain;
    }
    return exact == null ? other : exact;
  }

  private static @Nullable String first(Hit<Entry> hit, String field) {
    List<String> parts = hit.highlight().get(field);
    return parts == null || parts.isEmpty() ? null : parts.getFirst();
  }
}
