package fr.greffe.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
  private static final int DOCUMENTS = Integer.getInteger("greffe.year.documents", 24);
  private static final int RUNS = Integer.getInteger("greffe.year.runs", 5);
  private static final int FAULTS = Integer.getInteger("greffe.year.faults", Fault.values().length);
  private static final Duration ENOUGH = Duration.ofMinutes(3);
  private static final long SEED = Long.getLong("greffe.year.seed", new Random().nextLong());
  private static final int KILLED = 137;
  private static final String LIST = "/actes";

  private final Random random = new Random(SEED);
  private final Map<String, String> published = new TreeMap<>();
  private final Site site = new Site();
  private final WebSource source = Sources.of(Kind.PAGE, site.at(LIST), DOCUMENTS);
  private int written;
  @TempDir private Path home;
  private Workbench disturbed;
  private Workbench quiet;
  private OwnPostgres postgres;
  private @Nullable ChildProgram program;

  /** What happens to a run. */
  private enum Fault {
    LIST_AWAY,
    DOCUMENT_AWAY,
    ANSWER_CUT,
    SEARCH_AWAY,
    SEARCH_KILLED,
    DATABASE_KILLED,
    STOPPED,
    PROGRAM_KILLED_ASKING,
    PROGRAM_KILLED_READING,
    READERS_KILLED
  }

  @BeforeEach
  void opens() throws IOException {
    postgres = new OwnPostgres(home.resolve("postgres"));
    disturbed = new Workbench(home.resolve("a"), SERVER.url(), postgres.settings());
    quiet = new Workbench(home.resolve("b"), SERVER.url());
  }

  @AfterEach
  void closes() throws IOException {
    disturbed.close();
    quiet.close();
    site.close();
    postgres.close();
  }

  @Test
  void endsAsIfNothingHadHappened() throws Exception {
    System.out.println("graine de l'année : " + SEED);
    Map<Integer, List<Fault>> plan = plan();
    for (int run = 0; run < RUNS; run++) {
      publish(DOCUMENTS * (run + 1) / RUNS);
      RunReport peaceful = quiet.run(source);
      assertThat(peaceful.exitCode()).as("%s", peaceful).isZero();
      for (Fault fault : plan.getOrDefault(run, List.of())) {
        suffer(fault);
      }
      RunReport report = disturbed.run(source);
      assertThat(report.exitCode()).as("%s", report).isZero();
      assertTrue(report);
      for (Workbench bench : List.of(quiet, disturbed)) {
        bench.time.pause(Duration.ofDays(7));
      }
    }
    assertThat(disturbed.index()).isEqualTo(quiet.index());
    assertThat(StoreContent.of(disturbed.database())).isEqualTo(StoreContent.of(quiet.database()));
    assertThat(disturbed.run(source))
        .usingRecursiveComparison()
        .ignoringFields("run", "seconds", "documentsPerSecond")
        .isEqualTo(quiet.run(source));
  }

  /** Each kind of fault as often as any other, in any order and any run. */
  private Map<Integer, List<Fault>> plan() {
    List<Fault> kinds = new ArrayList<>(List.of(Fault.values()));
    Map<Integer, List<Fault>> plan = new TreeMap<>();
    for (int fault = 0; fault < FAULTS; fault++) {
      if (fault % kinds.size() == 0) {
        Collections.shuffle(kinds, random);
      }
      plan.computeIfAbsent(random.nextInt(RUNS), run -> new ArrayList<>())
          .add(kinds.get(fault % kinds.size()));
    }
    return plan;
  }

  private void suffer(Fault fault) throws Exception {
    String victim =
        published.keySet().stream()
            .skip(random.nextInt(published.size()))
            .findFirst()
            .orElseThrow();
    long began = System.nanoTime();
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
      case SEARCH_KILLED -> onceAfter(random.nextInt(3), SERVER::kill);
      case DATABASE_KILLED -> onceAfter(random.nextInt(3), postgres::kill);
      case STOPPED -> onceAfter(random.nextInt(3), stop::request);
      case PROGRAM_KILLED_ASKING, PROGRAM_KILLED_READING, READERS_KILLED -> {
        sufferAsProgram(fault, victim);
        show();
        return;
      }
    }
    run(fault, stop);
    disturbed.heard().onRead(name -> {});
    disturbed.findServer(SERVER.url());
    show();
    switch (fault) {
      case SEARCH_KILLED ->
          await().atMost(ENOUGH).ignoreExceptions().until(() -> !quiet.index().isEmpty());
      case DATABASE_KILLED -> postgres.restart();
      default -> {}
    }
    System.out.printf("%s : %.1f s%n", fault, (System.nanoTime() - began) / 1e9);
  }

  private void run(Fault fault, StopSignal stop) throws IOException {
    try {
      RunReport report = disturbed.run(source, stop);
      if (fault == Fault.LIST_AWAY) {
        assertThat(report.status()).isEqualTo(Status.FAILED);
      }
      if (fault != Fault.SEARCH_KILLED) {
        assertTrue(report);
      }
    } catch (IngestionException e) {
      assertThat(fault).as("%s", e.getMessage()).isEqualTo(Fault.DATABASE_KILLED);
    }
  }

  /**
   * The program itself runs the job on the same folder and database, and is killed, or its readers.
   */
  private void sufferAsProgram(Fault fault, String victim) throws Exception {
    disturbed.leave();
    Process child = program().start("toile");
    if (fault == Fault.PROGRAM_KILLED_ASKING) {
      site.on(victim, exchange -> child.toHandle().destroyForcibly());
    } else {
      await()
          .atMost(ENOUGH)
          .until(() -> child.children().findAny().isPresent() || !child.isAlive());
      if (fault == Fault.READERS_KILLED) {
        child.children().forEach(ProcessHandle::destroyForcibly);
      } else {
        child.toHandle().destroyForcibly();
      }
    }
    int code = ChildProgram.end(child);
    System.out.println(fault + " : " + code);
    assertThat(code).as(program().output()).isIn(0, KILLED);
    disturbed = disturbed.again();
  }

  private ChildProgram program() throws IOException {
    ChildProgram known = program;
    if (known != null) {
      return known;
    }
    ChildProgram made =
        new ChildProgram(
            home.resolve("a"),
            SERVER.url(),
            disturbed.alias(),
            "database:\n  url: %s\n  user: postgres\n  password: x\n"
                .formatted(postgres.settings().url()));
    made.use(
        """
        name: toile
        source:
          page: %s
          private: true
          pause: 0.1
          max-documents: %d
        """
            .formatted(site.at(LIST), DOCUMENTS));
    program = made;
    return made;
  }

  private void onceAfter(int documents, Runnable doing) {
    AtomicInteger read = new AtomicInteger();
    disturbed
        .heard()
        .onRead(
            name -> {
              if (read.getAndIncrement() == documents) {
                doing.run();
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
