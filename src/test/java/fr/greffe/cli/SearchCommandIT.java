package fr.greffe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.greffe.batch.Linking;
import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.index.Cluster;
import fr.greffe.index.EntryIndex;
import fr.greffe.index.IndexDefinition;
import fr.greffe.index.OrganisationIndex;
import fr.greffe.json.EntryJson;
import fr.greffe.json.SampleEntries;
import fr.greffe.organisation.Directory;
import fr.greffe.register.Act;
import fr.greffe.register.Clauses;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Entry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class SearchCommandIT {
  private static final Path CONFIG = Path.of("config");

  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void index() throws IOException {
    try (ElasticsearchClient client = Cluster.at(SERVER.url()).connect()) {
      EntryIndex index = EntryIndex.open(client, "greffe", IndexDefinition.load(CONFIG));
      index.index(List.of(SampleEntries.deliberation(), fountain()));
      index.refresh();
      new Linking(CONFIG, Directory.NONE)
          .run(index, OrganisationIndex.open(client, "greffe", CONFIG), List.of());
    }
  }

  private static Entry fountain() {
    String text =
        """
        Remise en eau de la fontaine

        Le maire s'engage à remettre la fontaine en eau avant le 30 juin 2022 et à prévenir le
        collectif de la fontaine au 06 00 11 22 33.
        """;
    return SampleEntries.entry(
        "fontaine.pdf",
        Entry.Kind.DELIBERATION,
        DocumentType.DELIBERATION,
        "Remise en eau de la fontaine",
        LocalDate.of(2022, 3, 17),
        "Commune d'Ombreval",
        text,
        new Act(
            "D2022-12",
            null,
            "Remise en eau de la fontaine",
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            Clauses.NONE,
            null),
        List.of(),
        List.of());
  }

  @BeforeEach
  void needsTheServerOfADataFolder() {
    assumeTrue(SERVER.data().isPresent(), "a cluster of its own has no data folder");
  }

  @Test
  void printsNumberDateBodyObjectVoteAmountsAndPages() {
    assertThat(search("lavoir")).isZero();
    assertThat(out.toString().replace('\u202f', ' ').replace('\u00a0', ' '))
        .startsWith("1 résultat pour « lavoir »")
        .contains("1. Subvention à l'association Les Amis du Lavoir")
        .contains("délibération n° D2022-11 — 17 mars 2022 — Commune de Valbrume")
        .contains("Vote : adopté, 21 pour, 1 contre, 1 abstention (p. 1)")
        .contains("1 500 €, TTC, subvention, pour Les Amis du Lavoir")
        .contains("(p. 1)\n   fixtures/deliberation-valbrume.pdf, p. 1");
  }

  @Test
  void saysThatNothingIsFound() {
    assertThat(search("girafe")).isZero();
    assertThat(out.toString()).startsWith("Aucun résultat pour « girafe ».");
  }

  @Test
  void proposesToLeaveTheFilters() {
    assertThat(search("lavoir", "--from", "2023")).isZero();
    assertThat(out.toString()).contains("Sans les filtres : 1 résultat");
  }

  @Test
  void printsJson() {
    assertThat(search("lavoir", "--json", "--min-amount", "1 000", "--type", "délibération"))
        .isZero();
    JsonNode json = EntryJson.mapper().readTree(out.toString());
    assertThat(json.get("total").asInt()).isEqualTo(1);
    assertThat(json.at("/hits/0/entry/act/number").asString()).isEqualTo("D2022-11");
    assertThat(json.at("/facets/type/0/value").asString()).isEqualTo("deliberation");
  }

  @Test
  void drawsUpADossierForTheServiceAndOneForThePublic() {
    assertThat(dossier("fontaine")).isZero();
    assertThat(out.toString()).contains("## Engagements", "06 00 11 22 33");
    out.getBuffer().setLength(0);
    assertThat(dossier("fontaine", "--public")).isZero();
    assertThat(out.toString())
        .contains("## Engagements", "collectif de la fontaine au █")
        .doesNotContain("06 00 11 22 33", "11 22 33");
  }

  @Test
  void refusesAPageThatCannotBe() {
    assertThat(search("lavoir", "--page", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("pages à partir de 1");
  }

  @Test
  void startsNoServerForAFolderWithoutData(@TempDir Path empty) {
    assertThat(run("search", "lavoir", "--data", empty.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("rien n'est encore rangé dans " + empty);
  }

  private int dossier(String... arguments) {
    return onTheServer("dossier", arguments);
  }

  private int search(String... arguments) {
    return onTheServer("search", arguments);
  }

  private int onTheServer(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--data", SERVER.data().orElseThrow().toString()));
    return run(all.toArray(String[]::new));
  }

  private int run(String... arguments) {
    CommandLine line = Greffe.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
