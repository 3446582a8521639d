package fr.greffe.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The one real search server of a process that tests, started for the first test class that
 * registers it and stopped with the process: each class is a run of its own where tests run in
 * several processes. {@code ES_URL} in the environment names another cluster to use instead.
 */
public final class EmbeddedServer implements BeforeAllCallback {
  private static @Nullable Running shared;

  private @Nullable URI url;
  private @Nullable Path data;

  /** Settings of servers made for tests, in a data folder of their own. */
  public static ServerSettings settings(Path data) {
    return ServerSettings.of(Path.of(""), data)
        .withHomes(Path.of("target/elasticsearch/homes"))
        .withJavaOptions(ServerSettings.TEST_OPTIONS);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    start();
  }

  /** Starts it, unless it runs. */
  public void start() {
    String external = System.getenv("ES_URL");
    if (external != null) {
      url = URI.create(external);
      return;
    }
    Running running = shared();
    url = running.server.url();
    data = running.data;
  }

  private static synchronized Running shared() {
    Running known = shared;
    if (known == null) {
      known = new Running();
      shared = known;
      Runtime.getRuntime().addShutdownHook(new Thread(known.server::close));
    }
    return known;
  }

  /** The data folder it runs for, empty for another cluster. */
  public Optional<Path> data() {
    return Optional.ofNullable(data);
  }

  /** Kills the server as the system would, without a word; its guard starts it again. */
  public void kill() {
    ServerState state =
        data().flatMap(folder -> ServerState.read(ServerFolder.in(folder).state())).orElseThrow();
    ProcessHandle.of(state.server().pid())
        .orElseThrow()
        .descendants()
        .filter(process -> process.info().command().orElse("").endsWith("/java"))
        .forEach(ProcessHandle::destroyForcibly);
  }

  /** Its address. */
  public URI url() {
    URI known = url;
    if (known == null) {
      throw new IllegalStateException("register the server as a static extension");
    }
    return known;
  }

  /** A server in a new folder. */
  private static final class Running {
    private final Path data;
    private final EmbeddedElasticsearch server;

    private Running() {
      try {
        Path target = Files.createDirectories(Path.of("target/elasticsearch"));
        data = Files.createTempDirectory(target, "data-");
        server = EmbeddedElasticsearch.start(settings(data), System.out::println);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
