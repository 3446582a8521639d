package fr.greffe.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.batch.RunReport.Status;
import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.fetching.Site;
import fr.greffe.fetching.Sources;
import fr.greffe.register.Entry;
import fr.greffe.source.WebSource;
import fr.greffe.source.WebSource.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year of a council's site, which publishes, changes and removes acts between scheduled runs: one
 * program has accidents, its twin has none, and at the end both hold the same. {@code
 * greffe.year.documents}, {@code .runs}, {@code .faults} and {@code .seed} make it longer or the
 * same again.
 */
class ScriptedYearIT {
  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  private static final int DOCUMENTS = Integer.getInteger("greffe.year.documents", 40);
  private static final int RUNS = Integer.getInteger("greffe.year.runs", 8);
  private static final int FAULTS = Integer.getInteger("greffe.year.faults", 8);
  private static final long SEED = Long.getLong("greffe.year.seed", new Random().nextLong());
  private static final String LIST = "/actes";

  private final Random random = new Random(SEED);
  private final Map<String, String> published = new TreeMap<>();
  private final Site site = new Site();
  private final WebSource source = Sources.of(Kind.PAGE, site.at(LIST), DOCUMENTS);
  private int written;
  @TempDir private Path home;
  private Workbench disturbed;
  private Workbench quiet;

  /** What happens to a run. */
  private enum Fault {
    LIST_AWAY,
    DOCUMENT_AWAY,
    ANSWER_CUT,
    SEARCH_AWAY,
    STOPPED
  }

  @BeforeEach
  void opens() throws IOException {
    disturbed = new Workbench(home.resolve("a"), SERVER.url());
    quiet = new Workbench(home.resolve("b"), SERVER.url());
  }

  @AfterEach
  void closes() throws IOException {
    disturbed.close();
    quiet.close();
    site.close();
  }

  @Test
  void endsAsIfNothingHadHappened() throws IOException {
    System.out.println("graine de l'année : " + SEED);
    List<Integer> when = random.ints(FAULTS, 0, RUNS).boxed().toList();
    for (int run = 0; run < RUNS; run++) {
      publish(DOCUMENTS * (run + 1) / RUNS);
      RunReport peaceful = quiet.run(source);
      assertThat(peaceful.exitCode()).as("%s", peaceful).isZero();
      int rank = run;
      for (long fault = when.stream().filter(due -> due == rank).count(); fault > 0; fault--) {
        suffer(Fault.values()[random.nextInt(Fault.values().length)]);
      }
      RunReport report = disturbed.run(source);
      assertThat(report.exitCode()).as("%s", report).isZero();
      assertTrue(report);
      for (Workbench bench : List.of(quiet, disturbed)) {
        bench.time.pause(Duration.ofDays(7));
      }
    }
    assertThat(disturbed.index()).isEqualTo(quiet.index());
    assertThat(disturbed.run(source))
        .usingRecursiveComparison()
        .ignoringFields("run", "seconds", "documentsPerSecond")
        .isEqualTo(quiet.run(source));
  }

  private void suffer(Fault fault) throws IOException {
    String victim =
        published.keySet().stream()
            .skip(random.nextInt(published.size()))
            .findFirst()
            .orElseThrow();
    StopSignal stop = new StopSignal();
    switch (fault) {
      case LIST_AWAY -> site.on(LIST, exchange -> exchange.sendResponseHeaders(503, -1));
      case DOCUMENT_AWAY -> site.on(victim, exchange -> exchange.sendResponseHeaders(503, -1));
      case ANSWER_CUT ->
          site.on(
              victim,
              exchange -> {
                exchange.sendResponseHeaders(200, 10_000);
                exchange.getResponseBody().write(1);
              });
      case SEARCH_AWAY -> disturbed.loseServer();
      case STOPPED -> stopAfter(random.nextInt(3), stop);
    }
    RunReport report = disturbed.run(source, stop);
    disturbed.heard().onRead(name -> {});
    disturbed.findServer(SERVER.url());
    show();
    if (fault == Fault.LIST_AWAY) {
      assertThat(report.status()).isEqualTo(Status.FAILED);
    }
    assertTrue(report);
  }

  private void stopAfter(int documents, StopSignal stop) {
    AtomicInteger read = new AtomicInteger();
    disturbed
        .heard()
        .onRead(
            name -> {
              if (read.getAndIncrement() == documents) {
                stop.request();
              }
            });
  }

  /** A report that says that all is there is true: each act as it is published is in the index. */
  private void assertTrue(RunReport report) throws IOException {
    if (!report.complete()) {
      assertThat(report.exitCode()).isNotZero();
      return;
    }
    assertThat(report.files()).isEqualTo(published.size());
    Map<String, List<String>> texts =
        disturbed.index().values().stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.source().location(),
                    Collectors.mapping(Entry::text, Collectors.toList())));
    published.forEach(
        (path, text) ->
            assertThat(texts.get(site.at(path).toString()))
                .as(path)
                .anySatisfy(read -> assertThat(read).isEqualToIgnoringWhitespace(text)));
  }

  /** New acts up to so many, a change in one of ten, and one of twenty taken away. */
  private void publish(int upTo) {
    List<String> before = new ArrayList<>(published.keySet());
    for (String path : before) {
      int chance = random.nextInt(20);
      if (chance == 0) {
        published.remove(path);
        site.lacks(path);
      } else if (chance < 3) {
        published.merge(
            path, "Vu le rectificatif n° " + random.nextInt(1000) + ".", String::concat);
      }
    }
    while (written < upTo) {
      published.put(
          "/acte-%03d.txt.pdf".formatted(written++),
          "Délibération n° 2026-%03d : le conseil accorde %d € à l'association Les Amis du Pont. "
              .formatted(written, 100 + random.nextInt(900)));
    }
    show();
  }

  private void show() {
    published.forEach(site::holds);
    site.holds(
        LIST,
        published.keySet().stream()
            .map(path -> "<a href='%s'>acte</a>".formatted(path))
            .collect(Collectors.joining()));
  }
}
