package fr.greffe.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.index.Cluster;
import fr.greffe.search.Results.Count;
import fr.greffe.search.Results.Counts;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CountsIT {
  private static final String ALIAS = "counts-it";
  private static final String ALPAGES = "Pôle métropolitain des Alpages";

  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  private static ElasticsearchClient client;
  private static Search search;

  @BeforeAll
  static void index() {
    client = Cluster.at(SERVER.url()).connect();
    SearchedEntries.index(client, ALIAS);
    search = new Search(client, ALIAS);
  }

  @AfterAll
  static void close() throws IOException {
    client.close();
  }

  @Test
  void countsTheValuesOfEachFacet() {
    Counts counts = search.counts(SearchRequest.of(""));
    assertThat(counts.of(Facet.TYPE))
        .containsExactly(count("deliberation", 3), count("other", 1), count("press_article", 1));
    assertThat(counts.of(Facet.BODY).getFirst()).isEqualTo(count(ALPAGES, 2));
    assertThat(counts.of(Facet.VOTE)).containsExactly(count("adopted", 1), count("contested", 1));
    assertThat(counts.of(Facet.MATTER)).containsExactly(count("7", 1), count("7.5", 1));
    assertThat(counts.of(Facet.BALLOT)).containsExactly(count("contre:Odile Framboisier", 1));
    assertThat(counts.of(Facet.JOB)).containsExactly(count("actes", 4), count("archives", 1));
    assertThat(counts.of(Facet.ORGANISATION))
        .extracting(Count::name)
        .contains("Les Amis du Lavoir");
  }

  @Test
  void aChoiceDoesNotHideTheOtherValuesOfItsFacet() {
    Filters chosen =
        Filters.NONE
            .with(Facet.YEAR, List.of("2021"))
            .with(Facet.BODY, List.of(ALPAGES, "Commune sans acte"));
    Counts counts = search.counts(SearchRequest.of("", chosen));
    assertThat(counts.of(Facet.YEAR)).containsExactly(count("2021", 2));
    assertThat(counts.of(Facet.BODY))
        .containsExactlyInAnyOrder(count(ALPAGES, 2), count("Commune sans acte", 0));
    Counts years =
        search.counts(SearchRequest.of("", Filters.NONE.with(Facet.YEAR, List.of("2021", "2022"))));
    assertThat(years.of(Facet.YEAR))
        .containsExactlyInAnyOrder(count("2021", 2), count("2022", 1), count("2023", 1));
    assertThat(search.find(SearchRequest.of("", chosen)).total()).isEqualTo(2);
  }

  @Test
  void eachCountIsWhatChoosingTheValueFinds() {
    Counts counts = search.counts(SearchRequest.of(""));
    for (Facet facet : Facet.values()) {
      for (Count count : counts.of(facet)) {
        Filters filters = Filters.NONE.with(facet, List.of(count.value()));
        assertThat(search.find(SearchRequest.of("", filters)).total())
            .as("%s %s", facet, count)
            .isEqualTo(count.entries());
      }
    }
  }

  @Test
  void drawsActsAndGrantsOfTheYearsAndOfWhoReceivesThem() {
    Charts charts = search.counts(SearchRequest.of("")).charts();
    assertThat(charts.years())
        .containsExactly(
            new Charts.Bar("2021", "2021", 1, 42_000),
            new Charts.Bar("2022", "2022", 1, 1_500),
            new Charts.Bar("2023", "2023", 1, 18_500));
    assertThat(charts.beneficiaries())
        .extracting(Charts.Bar::name, Charts.Bar::granted)
        .startsWith(tuple("Haut-Bourg Initiatives", 42_000.0));
  }

  @Test
  void drawsTheOtherYearsWhateverElseIsChosen() {
    Counts all = search.counts(SearchRequest.of(""));
    for (Facet facet : List.of(Facet.MATTER, Facet.ORGANISATION, Facet.BENEFICIARY, Facet.JOB)) {
      String value = all.of(facet).getFirst().value();
      Filters other = Filters.NONE.with(facet, List.of(value));
      Charts alone = search.counts(SearchRequest.of("", other)).charts();
      Filters both = other.with(Facet.YEAR, List.of("1999"));
      assertThat(search.counts(SearchRequest.of("", both)).charts().years())
          .as("%s", facet)
          .isEqualTo(alone.years());
    }
  }

  private static Count count(String value, long entries) {
    return new Count(value, value, entries);
  }
}
