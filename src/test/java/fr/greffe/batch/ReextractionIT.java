package fr.greffe.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.greffe.archive.Archive;
import fr.greffe.correction.Field;
import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.index.Cluster;
import fr.greffe.index.EntryIndex;
import fr.greffe.index.IndexDefinition;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.register.Entry;
import fr.greffe.register.Warning;
import fr.greffe.search.Search;
import fr.greffe.settings.Settings;
import fr.greffe.web.Served;
import fr.greffe.web.WebServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Facts read anew after a change, with the real database, archive and search server. */
class ReextractionIT {
  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  @TempDir private Path home;
  private Workbench bench;

  @BeforeEach
  void opens() throws IOException {
    bench = new Workbench(home, SERVER.url());
    bench.write(
        "a.txt",
        """
        Commune de Valserre
        Séance du conseil municipal du 3 mars 2024
        Délibération n° 2024-12 : subvention à la chorale
        Le conseil municipal accorde 1 200 € à l'association La Chorale du Lac.
        Adopté à l'unanimité.
        """);
    bench.write("b.txt", "Le journal local raconte la fête : 3 000 € de recettes.");
    bench.run();
  }

  @AfterEach
  void closes() throws IOException {
    bench.close();
  }

  @Test
  void hasNothingToDoWhileNothingChanges() throws InterruptedException {
    assertThat(bench.reextract(true).stale()).isZero();
  }

  @Test
  void saysWhatNewRulesChangeThenChangesItWithoutOpeningAnything() throws Exception {
    withoutEuros();
    ReextractionReport trial = bench.reextract(false);
    assertThat(trial.stale()).isEqualTo(2);
    assertThat(trial.treated()).isEqualTo(2);
    assertThat(trial.reread()).isZero();
    assertThat(trial.counts().get(Change.Subject.AMOUNT))
        .isEqualTo(new ReextractionReport.Count(0, 2));
    assertThat(trial.samples())
        .anySatisfy(
            change -> {
              assertThat(change.gained()).isFalse();
              assertThat(change.evidence()).isNotNull();
              assertThat(change.location()).startsWith("papiers/");
            });
    assertThat(sums()).isEqualTo(2);

    delete(bench.papers());
    ReextractionReport done = bench.reextract(true);
    assertThat(done.counts()).isEqualTo(trial.counts());
    assertThat(done.reread()).isZero();
    assertThat(sums()).isZero();
    assertThat(bench.reextract(false).stale()).isZero();
  }

  @Test
  void opensTheOriginalsAgainForANewReaderEvenWhenTheirPlacesAreGone() throws Exception {
    delete(bench.papers());
    bench.useReader("2");
    assertThat(bench.reextract(true))
        .satisfies(
            report -> {
              assertThat(report.treated()).isEqualTo(2);
              assertThat(report.reread()).isEqualTo(2);
              assertThat(report.failed()).isEmpty();
              assertThat(report.changed()).isZero();
            });
    bench.useReader("1");
    assertThat(bench.reextract(false).reread()).isEqualTo(2);
  }

  @Test
  void doesNotMindNewRecognitionWhereThereAreNoPictures() throws InterruptedException {
    bench.useRecognition("2");
    assertThat(bench.reextract(true).stale()).isZero();
  }

  @Test
  void readsAgainWhatIsDamaged() throws Exception {
    try (Stream<Path> files = Files.walk(bench.readings())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
      }
    }
    withoutEuros();
    ReextractionReport report = bench.reextract(false);
    assertThat(report.reread()).isEqualTo(2);
    assertThat(report.failed()).isEmpty();
    assertThat(bench.reextract(false).reread()).isZero();
  }

  @Test
  void tellsOnThePageWhatReadingsAndVersionsChanged() throws Exception {
    String former = chorale().id();
    bench.write(
        "a.txt",
        """
        Commune de Valserre
        Séance du conseil municipal du 3 mars 2024
        Délibération n° 2024-12 : subvention à la chorale
        Le conseil municipal accorde 1 700 € à l'association La Chorale du Lac.
        Adopté à l'unanimité.
        """);
    bench.run();
    String now =
        bench.index().values().stream()
            .filter(entry -> entry.text().contains("1 700"))
            .map(Entry::id)
            .findFirst()
            .orElseThrow();
    withoutEuros();
    bench.reextract(true);
    try (ElasticsearchClient client = Cluster.at(SERVER.url()).connect();
        WebServer pages = WebServer.start(served(client), 0)) {
      String page = page(pages, now);
      assertThat(page.substring(page.indexOf("Versions et lectures")))
          .containsSubsequence(
              "Document relu : règles ou lexiques changés",
              "retiré",
              "somme : 1 700 €, subvention",
              "Nouvelle version du document",
              "Document trouvé par le travail « essai »");
      assertThat(page).doesNotContain("Le document a changé depuis");
      assertThat(page(pages, former))
          .contains("Le document a changé depuis", "/entree/" + now, "Version remplacée");
    }
  }

  private Served served(ElasticsearchClient client) {
    return new Served(
        home,
        new Search(client, bench.alias()),
        () -> EntryIndex.open(client, bench.alias(), IndexDefinition.load(Path.of("config"))),
        new Archive(home.resolve("data/originals")),
        new DocumentParser()::parse,
        bench.database(),
        Settings.Pages.THIS_MACHINE);
  }

  private static String page(WebServer pages, String entry) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(pages.address().resolve("entree/" + entry)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body()
        .replaceAll("[\\u00a0\\u202f]", " ");
  }

  @Test
  void keepsToTheBodyAndTheDaysThatAreMeant() throws Exception {
    withoutEuros();
    LocalDate after = LocalDate.of(2024, 3, 4);
    assertThat(bench.reextract(new Reextraction.Filter("valserre", null), false).treated())
        .isEqualTo(1);
    assertThat(bench.reextract(new Reextraction.Filter(null, after), false).treated()).isZero();
    assertThat(bench.reextract(new Reextraction.Filter(null, after.minusDays(1)), false).treated())
        .isEqualTo(1);
  }

  @Test
  void keepsWhatAClerkSaidOfAFactWhateverIsReadSince() throws Exception {
    bench.correct("chorale", Field.AMOUNT, "1500");
    assertThat(sum()).isEqualByComparingTo("1500");
    bench.reread();
    assertThat(sum()).isEqualByComparingTo("1500");
    withoutEuros();
    ReextractionReport trial = bench.reextract(false);
    assertThat(trial.counts().get(Change.Subject.AMOUNT))
        .isEqualTo(new ReextractionReport.Count(0, 1));
    bench.reextract(true);
    assertThat(sum()).isEqualByComparingTo("1500");
    assertThat(chorale().warnings()).extracting(Warning::code).contains("correction-non-relue");
  }

  @Test
  void showsTheFormerRegisterWholeUntilTheNewOneIsAndGoesOnWhereItWasCut() throws Exception {
    for (int number = 0; number < 60; number++) {
      bench.write("c%02d.txt".formatted(number), "Délibération n° %d : 10 €.".formatted(number));
    }
    bench.run();
    assertThat(sums()).isEqualTo(62);
    withoutEuros();
    bench.useReader("2");
    AtomicInteger opened = new AtomicInteger();
    bench.readBy(
        (name, bytes) -> {
          if (opened.incrementAndGet() == 55) {
            throw new LinkageError("killed");
          }
          return new DocumentParser().parse(name, bytes);
        });
    assertThatThrownBy(() -> bench.reextract(true)).hasStackTraceContaining("killed");
    assertThat(sums()).as("nothing of it shows").isEqualTo(62);
    assertThat(bench.index()).hasSize(62);

    bench.write("d.txt", "Délibération n° 99 : 5 €.");
    bench.correct("chorale", Field.AMOUNT, "1500");
    bench.run();
    bench.readBy(new DocumentParser()::parse);
    ReextractionReport rest = bench.reextract(true);
    assertThat(rest.stale()).isEqualTo(62);
    assertThat(rest.earlier()).isEqualTo(50);
    assertThat(rest.treated()).isEqualTo(12);
    assertThat(bench.index()).hasSize(63);
    assertThat(sums()).as("but what a clerk said").isEqualTo(1);
    assertThat(sum()).isEqualByComparingTo("1500");
    assertThat(bench.reextract(true).stale()).isZero();
  }

  private Entry chorale() throws IOException {
    return bench.index().values().stream()
        .filter(entry -> entry.text().contains("Chorale"))
        .findFirst()
        .orElseThrow();
  }

  private BigDecimal sum() throws IOException {
    return chorale().amounts().getFirst().fact().value();
  }

  /** A configuration that takes no euro for money. */
  private void withoutEuros() throws IOException {
    Path config = home.resolve("config");
    try (Stream<Path> files = Files.walk(Path.of("config"))) {
      for (Path file : files.toList()) {
        Path copy = config.resolve(Path.of("config").relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    Path rules = config.resolve("rules/amount.yaml");
    Files.writeString(rules, Files.readString(rules).replace("€", "¤"));
    bench.useRules(config);
  }

  private int sums() throws IOException {
    return bench.index().values().stream().map(Entry::amounts).mapToInt(List::size).sum();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
