package fr.greffe.embedded;

import fr.greffe.embedded.ServerLaunch.Started;
import fr.greffe.embedded.ServerProbe.Answer;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A search server for one data folder: the one that already runs for it, else a new one, which is
 * kept running until closing stops it. Not a production server: no security, this machine only.
 */
public final class EmbeddedElasticsearch implements AutoCloseable {
  private static final Duration END_OF_ANOTHER = Duration.ofSeconds(40);

  private final int port;
  private final @Nullable ServerGuard guard;

  private EmbeddedElasticsearch(int port, @Nullable ServerGuard guard) {
    this.port = port;
    this.guard = guard;
  }

  /**
   * Finds or starts the server and waits until it answers.
   *
   * @param progress told in French what takes time
   * @throws EmbeddedServerException saying in French why there is none
   */
  public static EmbeddedElasticsearch start(ServerSettings settings, Consumer<String> progress) {
    ServerFolder folder = ServerFolder.in(settings.data());
    try {
      Files.createDirectories(folder.root());
      try (FileChannel file =
              FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = file.lock();
          ServerProbe probe = new ServerProbe()) {
        EmbeddedElasticsearch running = running(folder, probe, progress);
        return running != null ? running : launch(settings, folder, probe, progress);
      }
    } catch (IOException e) {
      throw new EmbeddedServerException(
          "le serveur de recherche ne peut pas utiliser " + folder.root() + " : " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedServerException("démarrage du serveur de recherche interrompu", e);
    }
  }

  /** Where the server of a data folder answers, if it runs. */
  public static Optional<URI> running(Path data) {
    return ServerState.read(ServerFolder.in(data).state())
        .filter(state -> state.server().alive() && state.owner().alive())
        .map(state -> ServerProbe.address(state.port()));
  }

  /** Where it answers. */
  public URI url() {
    return ServerProbe.address(port);
  }

  /** True where another program started it and will stop it. */
  public boolean reused() {
    return guard == null;
  }

  /** Stops the server if it is ours; one that was found running goes on. */
  @Override
  public void close() {
    if (guard != null) {
      guard.stop();
    }
  }

  /** The server that runs for this folder, null when there is none or its owner is dead. */
  private static @Nullable EmbeddedElasticsearch running(
      ServerFolder folder, ServerProbe probe, Consumer<String> progress)
      throws IOException, InterruptedException {
    Optional<ServerState> left = ServerState.read(folder.state());
    if (left.isEmpty() || !left.get().server().alive()) {
      return null;
    }
    ServerState state = left.get();
    if (!state.owner().alive()) {
      progress.accept("Un serveur de recherche abandonné s'arrête…");
      awaitEnd(state);
      return null;
    }
    Answer answer = probe.ask(state.port(), folder.clusterName());
    if (answer != Answer.OURS) {
      throw new EmbeddedServerException(
          "le serveur de recherche de "
              + folder.root()
              + " (processus "
              + state.server().pid()
              + ", lancé par le processus "
              + state.owner().pid()
              + ") ne répond plus sur le port "
              + state.port()
              + " : arrêtez le processus "
              + state.owner().pid()
              + " puis recommencez");
    }
    return new EmbeddedElasticsearch(state.port(), null);
  }

  private static void awaitEnd(ServerState state) {
    Optional<ProcessHandle> process = ProcessHandle.of(state.server().pid());
    try {
      if (process.isPresent()) {
        process.get().onExit().get(END_OF_ANOTHER.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | UnsupportedOperationException e) {
      throw new EmbeddedServerException(
          "un serveur de recherche abandonné ne s'arrête pas : arrêtez le processus "
              + state.server().pid()
              + " puis recommencez",
          e);
    }
  }

  /**
   * It starts on the port of the last one where it can: whoever used that one looks for it there.
   */
  private static EmbeddedElasticsearch launch(
      ServerSettings settings, ServerFolder folder, ServerProbe probe, Consumer<String> progress)
      throws IOException, InterruptedException {
    int port =
        ServerState.read(folder.state())
            .map(ServerState::port)
            .filter(last -> settings.port() == 0 && ServerProbe.canListen(last))
            .orElse(settings.port());
    Started started = new ServerLaunch(settings.withPort(port), folder, probe, progress).start();
    return new EmbeddedElasticsearch(
        started.port(), new ServerGuard(settings, folder, progress, started));
  }
}
