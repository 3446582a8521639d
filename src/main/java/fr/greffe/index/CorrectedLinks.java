package fr.greffe.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import fr.greffe.document.Span;
import fr.greffe.json.EntryJson;
import fr.greffe.organisation.EntryLinks;
import fr.greffe.organisation.EntryLinks.Payee;
import fr.greffe.register.Amount;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Keeps the links of an entry true when its sums change between two runs: each payee stays with the
 * sum at the same words, and goes with a sum that is gone or given to another. The next run links
 * all anew.
 */
final class CorrectedLinks {
  private static final int NOT_FOUND = 404;

  private final ElasticsearchClient client;
  private final String alias;

  CorrectedLinks(ElasticsearchClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  void follow(Entry before, Entry after) throws IOException {
    String links = OrganisationIndex.links(alias);
    EntryLinks old = get(links, before.id(), EntryLinks.class);
    JsonNode stored = get(alias, after.id(), JsonNode.class);
    if (old == null || stored == null) {
      return;
    }
    List<Payee> payees = new ArrayList<>();
    for (Payee payee : old.payees()) {
      int rank =
          payee.amount() < before.amounts().size()
              ? rank(before.amounts().get(payee.amount()), after.amounts())
              : -1;
      if (rank >= 0) {
        payees.add(new Payee(rank, payee.organisation(), payee.verdict()));
      }
    }
    EntryLinks kept = new EntryLinks(old.id(), old.organisations(), payees, old.relations());
    client.index(put -> put.index(links).id(kept.id()).document(kept));
    JsonNode linked = EntryJson.mapper().readTree(EntryJson.writeLine(Linked.of(after, kept)));
    client.index(
        put -> put.index(alias).id(after.id()).document(StoredEntry.linked(after, linked, stored)));
    client.indices().refresh(request -> request.index(links));
  }

  private static int rank(Mention<Amount> wanted, List<Mention<Amount>> amounts) {
    Span span = wanted.span();
    for (int rank = 0; rank < amounts.size(); rank++) {
      Mention<Amount> found = amounts.get(rank);
      if (found.span().equals(span)
          && Objects.equals(found.fact().beneficiary(), wanted.fact().beneficiary())) {
        return rank;
      }
    }
    return -1;
  }

  private <T> @Nullable T get(String index, String id, Class<T> type) throws IOException {
    try {
      return client.get(get -> get.index(index).id(id), type).source();
    } catch (ElasticsearchException e) {
      if (e.status() == NOT_FOUND) {
        return null;
      }
      throw e;
    }
  }
}
