package fr.greffe.embedded;

import fr.greffe.embedded.ServerLaunch.Started;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Keeps a server running: one that ends without being asked is started again on its port, so that
 * who talks to it only has to try again. Where it cannot be started it is tried again, less and
 * less often, as long as the program lives: a full disk is emptied some day.
 */
final class ServerGuard {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final Duration SOUND = Duration.ofSeconds(30);

  private final ServerSettings settings;
  private final ServerFolder folder;
  private final Consumer<String> progress;
  private volatile ServerProcess process;
  private volatile boolean closing;
  private volatile Instant began = Instant.now();
  private volatile Duration pause = Duration.ZERO;

  ServerGuard(
      ServerSettings settings, ServerFolder folder, Consumer<String> progress, Started started) {
    this.settings = settings.withPort(started.port());
    this.folder = folder;
    this.progress = progress;
    this.process = started.process();
    watch(process.handle());
  }

  /** Stops the server, for good; what it leaves tells the next one its port. */
  void stop() {
    closing = true;
    process.stop();
  }

  private void watch(ProcessHandle server) {
    server.onExit().thenRunAsync(this::revive, ServerGuard::apart);
  }

  private static void apart(Runnable task) {
    Thread.ofPlatform().daemon().name("search-server").start(task);
  }

  private void revive() {
    if (closing) {
      return;
    }
    progress.accept("Le serveur de recherche s'est arrêté sans qu'on le lui demande.");
    boolean lasted = Duration.between(began, Instant.now()).compareTo(SOUND) > 0;
    pause = lasted ? Duration.ZERO : longer(pause);
    do {
      LockSupport.parkNanos(pause.toNanos());
      pause = longer(pause);
    } while (!closing && !startsAgain());
    began = Instant.now();
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  /** Another program may have started one for the folder meanwhile: then that one is watched. */
  private boolean startsAgain() {
    try (FileChannel file =
            FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = file.lock();
        ServerProbe probe = new ServerProbe()) {
      Optional<ServerState> other =
          ServerState.read(folder.state()).filter(state -> state.server().alive());
      if (other.isPresent()) {
        ProcessHandle.of(other.get().server().pid()).ifPresent(this::watch);
        return true;
      }
      process = new ServerLaunch(settings, folder, probe, progress).start().process();
      if (closing) {
        stop();
      } else {
        watch(process.handle());
      }
      return true;
    } catch (IOException | RuntimeException e) {
      if (!closing) {
        progress.accept("Il n'est pas relancé, nouvel essai bientôt : " + e.getMessage());
      }
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
