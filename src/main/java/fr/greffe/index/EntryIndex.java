package fr.greffe.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.greffe.completeness.ActLine;
import fr.greffe.document.DocumentId;
import fr.greffe.organisation.EntryLinks;
import fr.greffe.register.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The register as it can be searched: writes entries under their identifiers, so that writing them
 * again changes nothing.
 */
public final class EntryIndex {
  private static final int ENTRIES_A_REQUEST = 250;
  private static final int CHARACTERS_A_REQUEST = 4_000_000;
  private static final int MOST_ENTRIES_OF_DOCUMENTS = 10_000;

  private final ElasticsearchClient client;
  private final Bulk bulk;
  private final String alias;
  private final IndexDefinition definition;

  EntryIndex(ElasticsearchClient client, Bulk bulk, String alias, IndexDefinition definition) {
    this.client = client;
    this.bulk = bulk;
    this.alias = alias;
    this.definition = definition;
  }

  /**
   * Opens the index behind {@code alias}, made when it is missing, and made anew from its own
   * entries when its definition has changed; searches go on meanwhile.
   */
  public static EntryIndex open(
      ElasticsearchClient client, String alias, IndexDefinition definition) {
    Bulk bulk = new Bulk(client);
    try {
      new IndexVersions(client, bulk, alias).ensure(definition, StoredEntry::renewed);
      return new EntryIndex(client, bulk, alias, definition);
    } catch (ElasticsearchException | IOException e) {
      throw IndexingException.unanswered("index « " + alias + " » inutilisable", e);
    }
  }

  /** A name for an index that may take the place of this one. */
  public String nextName(String mark) {
    return alias + "-" + definition.version() + "-" + mark;
  }

  /** Whether an index of this name has the definition of this one. */
  public boolean isOfSameDefinition(String name) {
    return IndexVersions.is(name, alias, definition);
  }

  /** An index that is built beside this one. */
  public NextIndex next(String name) {
    return new NextIndex(client, bulk, alias, definition, name);
  }

  /**
   * Writes all entries of some documents, and removes entries of these documents that are not among
   * them: what an earlier reading had found and this one does not.
   */
  public void index(List<Entry> entries) {
    try {
      List<BulkOperation> operations = new ArrayList<>();
      int characters = 0;
      for (Entry entry : entries) {
        operations.add(write(entry));
        characters += entry.text().length();
        if (operations.size() == ENTRIES_A_REQUEST || characters > CHARACTERS_A_REQUEST) {
          bulk.send(operations);
          operations.clear();
          characters = 0;
        }
      }
      outdated(entries).forEach(id -> operations.add(delete(id)));
      bulk.send(operations);
    } catch (ElasticsearchException | IOException e) {
      throw IndexingException.unanswered("écriture dans « " + alias + " »", e);
    }
  }

  /** Writes beside the entries what their links let searches do. */
  public void link(List<Entry> entries, List<EntryLinks> links) {
    try {
      new LinkWriter(client, bulk, alias).write(entries, links);
    } catch (ElasticsearchException | IOException e) {
      throw IndexingException.unanswered("écriture dans « " + alias + " »", e);
    }
  }

  /** Writes the entries of a document that somebody corrected; their links follow. */
  public void correct(List<Entry> entries) {
    List<DocumentId> documents =
        entries.stream().map(entry -> entry.source().id()).distinct().toList();
    List<Entry> before = entriesOf(documents);
    index(entries);
    CorrectedLinks links = new CorrectedLinks(client, alias);
    try {
      for (Entry after : entries) {
        for (Entry old : before) {
          if (old.id().equals(after.id())) {
            links.follow(old, after);
          }
        }
      }
    } catch (ElasticsearchException | IOException e) {
      throw IndexingException.unanswered("écriture dans « " + alias + " »", e);
    }
  }

  /** Makes everything written so far visible to searches. */
  public void refresh() {
    try {
      client.indices().refresh(request -> request.index(alias));
    } catch (ElasticsearchException | IOException e) {
      throw IndexingException.unanswered("index « " + alias + " »", e);
    }
  }

  /** All entries, in the order of their identifiers. */
  public List<Entry> all() {
    List<Entry> entries = new ArrayList<>();
    try {
      new WholeIndex(client, ENTRIES_A_REQUEST)
          .read(
              alias,
              Entry.class,
              hits ->
                  hits.forEach(hit -> entries.add(Objects.requireNonNull(hit.source(), hit.id()))));
      return entries;
    } catch (ElasticsearchException | IOException e) {
      throw IndexingException.unanswered("lecture de « " + alias + " »", e);
    }
  }

  /** How many entries searches can see. */
  public long count() {
    try {
      return client.count(request -> request.index(alias)).count();
    } catch (ElasticsearchException | IOException e) {
      throw IndexingException.unanswered("index « " + alias + " »", e);
    }
  }

  /** What searches can see, in figures, and the latest acts. */
  public RegisterSummary summary() {
    try {
      return SummaryQuery.ask(client, alias);
    } catch (ElasticsearchException | IOException e) {
      throw IndexingException.unanswered("index « " + alias + " »", e);
    }
  }

  /** Body, number and day of every act whose body is known. */
  public List<ActLine> acts() {
    try {
      return ActLines.all(client, alias);
    } catch (ElasticsearchException | IOException e) {
      throw IndexingException.unanswered("index « " + alias + " »", e);
    }
  }

  /** Every entry of some documents. */
  public List<Entry> entriesOf(List<DocumentId> documents) {
    List<FieldValue> ids = documents.stream().map(id -> FieldValue.of(id.value())).toList();
    try {
      List<Entry> entries = new ArrayList<>();
      List<Hit<Entry>> hits = ids.isEmpty() ? List.of() : page(ids, List.of());
      while (!hits.isEmpty()) {
        hits.forEach(hit -> entries.add(Objects.requireNonNull(hit.source())));
        hits = page(ids, hits.getLast().sort());
      }
      return entries;
    } catch (ElasticsearchException | IOException e) {
      throw IndexingException.unanswered("index « " + alias + " »", e);
    }
  }

  private List<Hit<Entry>> page(List<FieldValue> documents, List<FieldValue> after)
      throws IOException {
    return client
        .search(
            search -> {
              search
                  .index(alias)
                  .size(ENTRIES_A_REQUEST)
                  .sort(sort -> sort.field(field -> field.field("id").order(SortOrder.Asc)))
                  .query(of(documents));
              return after.isEmpty() ? search : search.searchAfter(after);
            },
            Entry.class)
        .hits()
        .hits();
  }

  private static Query of(List<FieldValue> documents) {
    return Query.of(
        query ->
            query.terms(
                terms -> terms.field("source.id").terms(values -> values.value(documents))));
  }

  private List<String> outdated(List<Entry> entries) throws IOException {
    Set<String> present = entries.stream().map(Entry::id).collect(Collectors.toSet());
    List<FieldValue> documents =
        entries.stream()
            .map(entry -> FieldValue.of(entry.source().id().value()))
            .distinct()
            .toList();
    if (documents.isEmpty()) {
      return List.of();
    }
    SearchResponse<Void> found =
        client.search(
            search ->
                search
                    .index(alias)
                    .size(MOST_ENTRIES_OF_DOCUMENTS)
                    .source(source -> source.fetch(false))
                    .query(of(documents)),
            Void.class);
    List<String> outdated = new ArrayList<>();
    found.hits().hits().forEach(hit -> outdated.add(String.valueOf(hit.id())));
    outdated.removeAll(present);
    return outdated;
  }

  private BulkOperation write(Entry entry) {
    return BulkOperation.of(
        operation ->
            operation.index(
                write -> write.index(alias).id(entry.id()).document(StoredEntry.of(entry))));
  }

  private BulkOperation delete(String id) {
    return BulkOperation.of(operation -> operation.delete(delete -> delete.index(alias).id(id)));
  }
}
