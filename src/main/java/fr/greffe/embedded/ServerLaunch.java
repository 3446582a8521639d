package fr.greffe.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** One start of a server in its folder, which the caller has locked. */
final class ServerLaunch {
  private static final Duration STEP = Duration.ofMillis(150);
  private static final Duration LONG = Duration.ofSeconds(45);

  private final ServerSettings settings;
  private final ServerFolder folder;
  private final ServerProbe probe;
  private final Consumer<String> progress;

  ServerLaunch(
      ServerSettings settings, ServerFolder folder, ServerProbe probe, Consumer<String> progress) {
    this.settings = settings;
    this.folder = folder;
    this.probe = probe;
    this.progress = progress;
  }

  /** A server that answers. */
  record Started(ServerProcess process, int port) {}

  /**
   * Starts it, waits until it answers and says so in the folder.
   *
   * @throws EmbeddedServerException saying in French why it does not answer
   */
  Started start() throws IOException, InterruptedException {
    if (settings.port() != 0 && !ServerProbe.canListen(settings.port())) {
      throw new EmbeddedServerException(
          "le port "
              + settings.port()
              + " demandé pour le serveur de recherche est déjà pris par un autre programme :"
              + " arrêtez-le ou choisissez un autre port");
    }
    Path jdk = JavaHome.find(settings.jdk());
    Path home =
        ServerZip.unpacked(settings.zip(), settings.homes(), PluginJar.of(settings.plugin()));
    progress.accept("Démarrage du serveur de recherche…");
    folder.configure(settings.port());
    OrdinaryUser user = OrdinaryUser.of(settings.data(), settings.user());
    user.prepare(folder.node(), List.of(home, jdk));
    ServerProcess process = ServerProcess.launch(folder, home, jdk, user, settings.javaOptions());
    try {
      int port = awaitReady(process);
      new ServerState(
              ServerState.Identity.of(process.handle()),
              ServerState.Identity.of(ProcessHandle.current()),
              port)
          .write(folder.state());
      return new Started(process, port);
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.stop();
      throw e;
    }
  }

  /**
   * The port is read anew each time: a server that died with its program while it started may have
   * written its own before it ended.
   */
  private int awaitReady(ServerProcess process) throws IOException, InterruptedException {
    Instant began = Instant.now();
    boolean told = false;
    for (Duration since = Duration.ZERO;
        since.compareTo(settings.patience()) < 0;
        since = Duration.between(began, Instant.now())) {
      int port = ServerPorts.read(folder.ports());
      if (port != 0 && probe.ready(port)) {
        return port;
      }
      if (process.endsWithin(STEP)) {
        throw failure("s'est arrêté au démarrage", process);
      }
      if (!told && since.compareTo(LONG) > 0) {
        told = true;
        progress.accept(
            "Le serveur de recherche démarre lentement (machine chargée ?) : il est attendu jusqu'à"
                + " "
                + settings.patience().toSeconds()
                + " s…");
      }
    }
    throw failure("ne répond pas après " + settings.patience().toSeconds() + " s", process);
  }

  private EmbeddedServerException failure(String what, ServerProcess process) {
    return new EmbeddedServerException(
        "le serveur de recherche "
            + what
            + ". Fin de son journal ("
            + folder.log()
            + ") :\n"
            + process.lastLines());
  }
}
