package fr.greffe.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.greffe.batch.Decisions;
import fr.greffe.batch.Linking;
import fr.greffe.database.Database;
import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.index.Cluster;
import fr.greffe.index.EntryIndex;
import fr.greffe.index.IndexDefinition;
import fr.greffe.index.OrganisationIndex;
import fr.greffe.index.ReferenceIndex;
import fr.greffe.reference.RegisterExtract;
import fr.greffe.register.Entry;
import fr.greffe.search.Organisations;
import fr.greffe.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole way on a real search server and a real database. */
class LinkingIT {
  private static final Path CONFIG = Path.of("config");
  private static final String ALIAS = "linking-it";
  private static final String NAME = "Mont-Blanc Industries";
  private static final String OTHER = "association Mont-Blanc Industries";

  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();

  @Test
  void linksTheWholeIndexAndKeepsDecisionsForEver(@TempDir Path data) throws Exception {
    try (ElasticsearchClient client = Cluster.at(SERVER.url()).connect()) {
      EntryIndex index = EntryIndex.open(client, ALIAS, IndexDefinition.load(CONFIG));
      List<Entry> entries = StoryTest.entries();
      index.index(entries);
      OrganisationIndex target = OrganisationIndex.open(client, ALIAS, CONFIG);
      Linking linking = new Linking(CONFIG, Directory.NONE);
      Organisations organisations = new Organisations(client, ALIAS);

      assertThat(linking.run(index, target, List.of()).entries()).isEqualTo(entries.size());
      OrganisationRecord one = named(organisations, NAME);
      List<EntryLinks> links = organisations.linked(one.id());
      List<Entry> linked = organisations.entries(links.stream().map(EntryLinks::id).toList());
      assertThat(new LedgerReader(one, links).read(linked, null, null).voted())
          .isEqualByComparingTo("44880");
      assertThat(organisations.paid()).contains(one);
      assertThat(organisations.ofEntry(links.getFirst().id())).isEqualTo(links.getFirst());

      Settings.Database settings = new Settings.Database(null, null, null);
      try (Database database = Database.open(data, settings)) {
        Decisions decisions = new Decisions(database);
        decisions.add(decision(Decision.Kind.NUMBER, null, "380475558"));
        decisions.add(decision(Decision.Kind.DIFFERENT, OTHER, null));
      }
      try (Database database = Database.open(data, settings)) {
        linking.run(index, target, new Decisions(database).all());
        linking.run(index, target, new Decisions(database).all());
      }
      assertThat(named(organisations, NAME).siren()).isEqualTo("380475558");
      assertThat(named(organisations, NAME).names())
          .extracting(OrganisationRecord.NameUse::name)
          .doesNotContain(OTHER);
      assertThat(named(organisations, OTHER).siren()).isNull();
    }
  }

  @Test
  void comparesWhatTwoTownsVoteByTheirOfficialInhabitants() throws Exception {
    try (ElasticsearchClient client = Cluster.at(SERVER.url()).connect()) {
      String alias = ALIAS + "-elsewhere";
      EntryIndex index = EntryIndex.open(client, alias, IndexDefinition.load(CONFIG));
      index.index(
          SignalsTest.entries(
              SignalsTest.ACT.formatted("Pontarlier", "2024", "", "3 000", ""),
              SignalsTest.ACT.formatted("Morteau", "2024", "", "3 000", "")));
      new Linking(CONFIG, Directory.NONE)
          .run(index, OrganisationIndex.open(client, alias, CONFIG), List.of());
      Organisations organisations = new Organisations(client, alias);
      Map<String, Integer> populations = organisations.populations();
      assertThat(populations).containsKeys("Commune de Pontarlier", "Commune de Morteau");
      OrganisationRecord troupe = named(organisations, "Les Tréteaux du Vernay");
      List<EntryLinks> links = organisations.linked(troupe.id());
      List<Entry> entries = organisations.entries(links.stream().map(EntryLinks::id).toList());
      assertThat(
              new Signals(SignalRule.load(CONFIG))
                  .of(
                      new LedgerReader(troupe, links).read(entries, null, null),
                      entries,
                      populations))
          .filteredOn(signal -> signal.name().equals("vote-ailleurs"))
          .singleElement()
          .extracting(Signal::question)
          .asString()
          .contains("Commune de Pontarlier", "Commune de Morteau", "par habitant");
      OrganisationRecord town = named(organisations, "Commune de Morteau");
      List<EntryLinks> own = organisations.linked(town.id());
      assertThat(
              Seats.of(town, own, organisations.entries(own.stream().map(EntryLinks::id).toList())))
          .extracting(Seats.Seat::person)
          .contains("Odile Perrachon", "Anne Delorme");
    }
  }

  @Test
  void looksForNumbersInAnExtractOfTheRegisters(@TempDir Path data) throws Exception {
    Path extract = data.resolve("rna.csv");
    Files.writeString(
        extract,
        """
        id;siret;titre;adrs_libcommune;date_disso
        W999000001;;MONT BLANC INDUSTRIES;CLUSES;2021-11-17
        W999000002;;LES TRETEAUX DU VERNAY;FLAVIGNE;0001-01-01
        """);
    try (ElasticsearchClient client = Cluster.at(SERVER.url()).connect()) {
      String alias = ALIAS + "-register";
      EntryIndex index = EntryIndex.open(client, alias, IndexDefinition.load(CONFIG));
      index.index(StoryTest.entries());
      assertThat(ReferenceIndex.loaded(client, alias, CONFIG)).isSameAs(Directory.NONE);
      ReferenceIndex register = ReferenceIndex.open(client, alias, CONFIG);
      assertThat(new RegisterExtract(extract).read(register::add)).isEqualTo(2);
      register.finish();
      new Linking(CONFIG, ReferenceIndex.loaded(client, alias, CONFIG))
          .run(index, OrganisationIndex.open(client, alias, CONFIG), List.of());
      OrganisationRecord one = named(new Organisations(client, alias), NAME);
      assertThat(one.rna()).isEqualTo("W999000001");
      assertThat(one.listed().verdict()).isEqualTo(Verdict.PROBABLE);
      assertThat(one.listed().reasons()).contains("dissoute le 2021-11-17");
    }
  }

  private static OrganisationRecord named(Organisations organisations, String name) {
    return organisations.named(name, 10).stream()
        .filter(one -> one.names().stream().anyMatch(use -> use.name().equals(name)))
        .findFirst()
        .orElseThrow();
  }

  private static Decision decision(
      Decision.Kind kind, @Nullable String other, @Nullable String number) {
    return new Decision(
        kind, NAME, null, other, null, number, "essai", Instant.parse("2026-11-22T05:00:00Z"));
  }
}
