package fr.greffe.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * The folder of one server: what it is configured with, its data and its log.
 *
 * @param root {@code elasticsearch} in the program's data folder
 */
record ServerFolder(Path root) {
  static ServerFolder in(Path data) {
    return new ServerFolder(data.resolve("elasticsearch"));
  }

  Path node() {
    return root.resolve("node");
  }

  Path config() {
    return node().resolve("config");
  }

  Path tmp() {
    return node().resolve("tmp");
  }

  Path logs() {
    return node().resolve("logs");
  }

  /** Where the server writes the address it listens on. */
  Path ports() {
    return logs().resolve("http.ports");
  }

  /** Everything that the server and its launcher print. */
  Path log() {
    return root.resolve("server.log");
  }

  Path lock() {
    return root.resolve("lock");
  }

  Path state() {
    return root.resolve("server.properties");
  }

  /** The name by which the server of this very folder is known, given once. */
  String clusterName() throws IOException {
    Path file = root.resolve("name");
    if (!Files.exists(file)) {
      Files.writeString(file, "greffe-" + UUID.randomUUID());
    }
    return Files.readString(file).strip();
  }

  /** Writes the configuration anew. */
  void configure(int port) throws IOException {
    for (Path folder : List.of(config(), tmp(), logs(), node().resolve("data"))) {
      Files.createDirectories(folder);
    }
    Files.deleteIfExists(ports());
    Files.writeString(
        config().resolve("elasticsearch.yml"),
        """
        cluster.name: %s
        node.name: greffe
        discovery.type: single-node
        network.host: 127.0.0.1
        http.port: %s
        transport.port: 0
        node.portsfile: true
        path.data: "%s"
        path.logs: "%s"
        xpack.security.enabled: false
        action.auto_create_index: false
        cluster.routing.allocation.disk.threshold_enabled: false
        # a page asks several questions at once: cutting each of them up would only cost more
        search.query_phase_parallel_collection_enabled: false
        """
            .formatted(
                clusterName(),
                ServerPorts.asked(port),
                quoted(node().resolve("data")),
                quoted(logs())));
    Files.writeString(
        config().resolve("jvm.options"),
        """
        -Djava.io.tmpdir=${ES_TMPDIR}
        --add-modules=jdk.incubator.vector
        -XX:+ExitOnOutOfMemoryError
        -XX:-HeapDumpOnOutOfMemoryError
        """);
    Files.writeString(
        config().resolve("log4j2.properties"),
        """
        status = error
        appender.console.type = Console
        appender.console.name = console
        appender.console.layout.type = PatternLayout
        appender.console.layout.pattern = [%d{ISO8601}][%-5p][%c{1.}] %m%n
        rootLogger.level = info
        rootLogger.appenderRef.console.ref = console
        """);
  }

  private static String quoted(Path path) {
    return path.toString().replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
