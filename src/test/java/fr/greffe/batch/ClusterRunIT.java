package fr.greffe.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.greffe.database.Database;
import fr.greffe.embedded.SecuredCluster;
import fr.greffe.index.Cluster;
import fr.greffe.register.Entry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that three workers help with, on three search servers with accounts, a private authority
 * and a key, and on a PostgreSQL: a worker, a search server and the database are killed in its
 * middle.
 */
class ClusterRunIT {
  private static final int DOCUMENTS = 900;
  private static final int WORKERS = 3;
  private static final String ALIAS = "actes";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  @TempDir private Path home;
  private ChildProgram program;

  @BeforeEach
  void writes() throws IOException {
    program = new ChildProgram(home, URI.create("http://127.0.0.1:1"), ALIAS, "");
    for (int rank = 0; rank < DOCUMENTS; rank++) {
      Files.writeString(
          home.resolve("papiers/acte-%04d.txt".formatted(rank)),
          "Le conseil vote une aide de %d euros au club de lecture.%n".formatted(100 + rank));
    }
  }

  @Test
  void losesNothingWhenOneOfEachIsKilled() throws Exception {
    try (SecuredCluster cluster = new SecuredCluster(home, 3);
        OwnPostgres postgres = new OwnPostgres(home.resolve("postgres"))) {
      String key = cluster.apiKey(ALIAS);
      settle(cluster, postgres, key);
      try (WorkerProcess first = program.startWorker("aide-1.txt");
          WorkerProcess second = program.startWorker("aide-2.txt");
          WorkerProcess third = program.startWorker("aide-3.txt")) {
        Process run = program.start();
        try (Database database = Database.open(home, postgres.settings())) {
          await()
              .atMost(PATIENCE)
              .pollInterval(Duration.ofMillis(20))
              .until(() -> first.haltsAfterAPart(database));
        }
        first.kill();
        assertThat(cluster.ask("GET", "/" + ALIAS + "/_settings", "").toString())
            .contains("\"number_of_replicas\":\"1\"");
        cluster.killLeader();
        ChildProgram.awaitRead(run, 300);
        postgres.kill();
        String said = new String(run.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(ChildProgram.end(run)).isOne();
        assertThat(said).contains("la base de données ne répond plus");
        postgres.restart();
        assertThat(ChildProgram.end(program.start())).isZero();
        for (WorkerProcess worker : List.of(second, third)) {
          assertThat(worker.process().isAlive()).isTrue();
          assertThat(worker.said())
              .containsPattern("(?s)un lot lu.*la base de données ne répond plus.*un lot lu");
        }
      }
      assertThat(program.output()).doesNotContain(key);
      assertThat(cluster.health("number_of_nodes").asInt()).isEqualTo(2);
      try (IndexContent content = new IndexContent(connect(cluster, key), ALIAS)) {
        assertThat(content.entries().values())
            .extracting(Entry::source)
            .extracting(source -> source.name())
            .doesNotHaveDuplicates()
            .hasSize(DOCUMENTS);
        assertRefused(cluster, key);
      }
    }
  }

  private void settle(SecuredCluster cluster, OwnPostgres postgres, String key) throws IOException {
    Files.writeString(
        home.resolve("config/application.yaml"),
        """
        elasticsearch: { url: "%s", ca: %s, api-key-file: %s, index: %s }
        database: { url: "%s", user: postgres, password: x }
        workers: true
        """
            .formatted(
                cluster.urls(),
                cluster.authority(),
                Files.writeString(home.resolve("cle"), key),
                ALIAS,
                postgres.settings().url()));
  }

  private static ElasticsearchClient connect(SecuredCluster cluster, String key) {
    return Cluster.at(cluster.urls(), key, cluster.authority()).connect();
  }

  /** Neither a server that nobody vouches for nor a client without a key is trusted. */
  private static void assertRefused(SecuredCluster cluster, String key) throws Exception {
    try (ElasticsearchClient stranger = Cluster.at(cluster.urls(), key, null).connectOnce()) {
      assertThatThrownBy(stranger::info).hasStackTraceContaining("PKIX path building failed");
    }
    try (ElasticsearchClient keyless =
        Cluster.at(cluster.urls(), null, cluster.authority()).connectOnce()) {
      assertThatThrownBy(() -> keyless.count(request -> request.index(ALIAS)))
          .hasMessageContaining("missing authentication credentials");
    }
  }
}
