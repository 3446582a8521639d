package fr.greffe.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.greffe.archive.Archive;
import fr.greffe.archive.Bucket;
import fr.greffe.archive.ObjectStore;
import fr.greffe.database.Database;
import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.extraction.Extraction;
import fr.greffe.index.Cluster;
import fr.greffe.index.EntryIndex;
import fr.greffe.index.IndexDefinition;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.settings.Settings;
import fr.greffe.source.FolderSource;
import fr.greffe.source.JobFile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that two workers help with: one, the program itself on the same folder of data, is killed
 * in the middle of a part; the other, with a folder of its own and the bucket of originals, is
 * asked to stop in the middle of one.
 */
class SeveralMachinesIT {
  private static final int DOCUMENTS = 160;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  @TempDir private Path home;
  private final CountDownLatch killed = new CountDownLatch(1);
  private final Queue<String> said = new ConcurrentLinkedQueue<>();
  private final OnDemand<Extraction> extraction =
      new OnDemand<>(() -> Extraction.load(home.resolve("config")));

  @Test
  void givesTheSameAsOneMachineWhoeverDies() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        ObjectStore store = new ObjectStore(Files.createDirectories(home.resolve("depot")));
        IndexContent together = new IndexContent(SERVER.url());
        IndexContent alone = new IndexContent(SERVER.url());
        ElasticsearchClient client = Cluster.at(SERVER.url()).connect();
        ExecutorService threads = Executors.newCachedThreadPool()) {
      Settings.Database shared =
          new Settings.Database(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "x");
      ChildProgram program =
          new ChildProgram(
              home,
              SERVER.url(),
              together.alias(),
              "workers: true\ndatabase: { url: \"%s\", user: postgres, password: x }\n"
                  .formatted(shared.url()));
      for (int rank = 0; rank < DOCUMENTS; rank++) {
        Files.writeString(
            home.resolve("papiers/acte-%03d.txt".formatted(rank)),
            "Le conseil vote une aide de %d euros au club de lecture.%n".formatted(100 + rank));
      }
      WorkerProcess worker = program.startWorker("aide.txt");
      try (Database database = Database.open(home, shared)) {
        Future<?> helped =
            threads.submit(
                () -> help(database, tools(together, client, archive("ailleurs", store))));
        Future<RunReport> run =
            threads.submit(
                () ->
                    run(
                        "data",
                        database,
                        true,
                        tools(together, client, archive("data", store)),
                        heard(name -> hold())));
        await().atMost(PATIENCE).until(() -> worker.haltsAfterAPart(database));
        worker.kill();
        killed.countDown();
        RunReport report = run.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        helped.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(report.failure()).isNull();
        assertThat(report.indexed()).isEqualTo(DOCUMENTS);
        assertThat(report.remaining()).isZero();
        assertThat(worker.partsHeld(database)).isZero();
        assertThat(said).contains("essai, passage 1 : un lot rendu aux autres machines");
        assertThat(home.resolve("ailleurs/originals"))
            .isDirectoryRecursivelyContaining("glob:**/??/*");
      } finally {
        killed.countDown();
        worker.close();
      }
      try (Database database =
          Database.open(home.resolve("seule"), new Settings.Database(null, null, null))) {
        Archive archive = new Archive(home.resolve("seule/originals"));
        run("seule", database, false, tools(alone, client, archive), new Heard());
      }
      assertThat(together.entries()).hasSize(DOCUMENTS).isEqualTo(alone.entries());
    }
  }

  /** A worker of this process, asked to stop in the middle of its second part. */
  private @Nullable Void help(Database database, Tools tools) throws InterruptedException {
    StopSignal stop = new StopSignal();
    Queue<String> read = new ConcurrentLinkedQueue<>();
    Progress progress =
        heard(
            name -> {
              hold();
              read.add(name);
              if (read.size() == 25) {
                stop.request();
              }
            });
    try (Worker worker = new Worker(database, tools, Clock.systemUTC(), said::add)) {
      worker.work(job -> progress, stop);
    }
    return null;
  }

  private RunReport run(
      String data, Database database, boolean shared, Tools tools, Progress progress) {
    JobFile job =
        new JobFile("essai", new FolderSource(home, "papiers", List.of()), null, null, null, null);
    try (DataFolder held = DataFolder.take(home.resolve(data));
        Ingestion ingestion = new Ingestion(held, database, Clock.systemUTC(), shared)) {
      return ingestion.run(job, tools, progress, new StopSignal());
    }
  }

  private Archive archive(String data, ObjectStore store) {
    return new Archive(home.resolve(data).resolve("originals"), new Bucket(store.bucket()));
  }

  private Tools tools(IndexContent index, ElasticsearchClient client, Archive archive) {
    Path config = home.resolve("config");
    return new Tools(
        home,
        extraction,
        archive,
        home.resolve("data/readings"),
        new DocumentParser()::parse,
        1,
        index.alias(),
        alias -> EntryIndex.open(client, alias, IndexDefinition.load(config)),
        Versions.of(config));
  }

  private static Heard heard(Consumer<String> reads) {
    Heard heard = new Heard();
    heard.onRead(reads);
    return heard;
  }

  /** Nobody gets on until the program was killed. */
  private void hold() {
    try {
      assertThat(killed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
