package fr.greffe.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.greffe.embedded.SecuredCluster;
import fr.greffe.index.Cluster;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run on servers with accounts, a private authority and a key. {@code greffe.cluster.nodes} makes
 * them three, whose leader is killed in the middle.
 */
class ClusterRunIT {
  private static final int NODES = Integer.getInteger("greffe.cluster.nodes", 1);
  private static final int DOCUMENTS = 110;
  private static final String ALIAS = "actes";
  @TempDir private Path home;

  @Test
  void losesNothing() throws Exception {
    try (SecuredCluster cluster = new SecuredCluster(home, NODES)) {
      String key = cluster.apiKey(ALIAS);
      ChildProgram program = new ChildProgram(home, URI.create("http://127.0.0.1:1"), ALIAS, "");
      Files.writeString(home.resolve("cle"), key);
      Files.writeString(
          home.resolve("config/application.yaml"),
          """
          elasticsearch:
            url: "%s"
            ca: %s
            api-key-file: %s
            index: %s
          """
              .formatted(cluster.urls(), cluster.authority(), home.resolve("cle"), ALIAS));
      for (int rank = 0; rank < DOCUMENTS; rank++) {
        Files.writeString(
            home.resolve("papiers/acte-%03d.txt".formatted(rank)),
            "Le conseil vote une aide de %d euros au club de lecture.%n".formatted(100 + rank));
      }
      Process run = program.start();
      ChildProgram.awaitRead(run, 100);
      assertThat(cluster.ask("GET", "/" + ALIAS + "/_settings", "").toString())
          .contains("\"number_of_replicas\":\"%d\"".formatted(NODES > 1 ? 1 : 0));
      if (NODES > 2) {
        cluster.killLeader();
      }
      assertThat(ChildProgram.end(run)).isZero();
      assertThat(program.output()).contains(DOCUMENTS + " documents").doesNotContain(key);
      cluster.ask("POST", "/" + ALIAS + "/_refresh", "");
      assertThat(cluster.ask("GET", "/" + ALIAS + "/_count", "").path("count").asInt())
          .isEqualTo(DOCUMENTS);
      assertThat(cluster.health("number_of_nodes").asInt())
          .isEqualTo(NODES > 2 ? NODES - 1 : NODES);
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
}
