package fr.greffe.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How to run the server when we are root, whom it refuses.
 *
 * @param prefix words before the command; empty for an ordinary user
 * @param uid the user whom the server's files must belong to, or 0 where they stay ours
 */
record OrdinaryUser(List<String> prefix, int uid) {
  private static final int NOBODY = 65534;
  private static final List<String> NAMESPACE =
      List.of("unshare", "--user", "--map-user=1000", "--map-group=1000", "--");

  OrdinaryUser {
    prefix = List.copyOf(prefix);
  }

  /**
   * What works here, for a server that keeps its files in {@code data}.
   *
   * @param asked number of the user to become, 0 for whoever can
   */
  static OrdinaryUser of(Path data, int asked) {
    if (ownUid() != 0) {
      return new OrdinaryUser(List.of(), 0);
    }
    if (asked == 0 && works(NAMESPACE)) {
      return new OrdinaryUser(NAMESPACE, 0);
    }
    OrdinaryUser other = switchingTo(asked == 0 ? owner(data) : asked);
    if (works(other.prefix())) {
      return other;
    }
    throw new EmbeddedServerException(
        "le serveur de recherche ne peut pas être lancé par root, et ni unshare ni setpriv ne"
            + " fonctionnent ici : lancez le programme avec un utilisateur ordinaire");
  }

  /** Runs as another user, for good. */
  static OrdinaryUser switchingTo(int uid) {
    return new OrdinaryUser(
        List.of(
            "setpriv",
            "--reuid=" + uid,
            "--regid=" + uid,
            "--clear-groups",
            "--no-new-privs",
            "--"),
        uid);
  }

  /** Gives the server's files to the user that will run it, and checks the way to the others. */
  void prepare(Path instance, List<Path> read) throws IOException {
    if (uid == 0) {
      return;
    }
    for (Path folder : Stream.concat(read.stream(), Stream.of(instance.getParent())).toList()) {
      for (Path step = folder; step != null; step = step.getParent()) {
        refuseClosed(step);
      }
    }
    try (Stream<Path> files = Files.walk(instance)) {
      for (Path file : files.toList()) {
        Files.setAttribute(file, "unix:uid", uid);
        Files.setAttribute(file, "unix:gid", uid);
      }
    }
  }

  private void refuseClosed(Path folder) throws IOException {
    int mode = (Integer) Files.getAttribute(folder, "unix:mode");
    int owner = (Integer) Files.getAttribute(folder, "unix:uid");
    int needed = owner == uid ? 0100 : 0001;
    if ((mode & needed) == 0) {
      throw new EmbeddedServerException(
          "le serveur de recherche tourne avec l'utilisateur "
              + uid
              + ", qui ne peut pas entrer dans "
              + folder);
    }
  }

  private static int owner(Path data) {
    try {
      int owner = (Integer) Files.getAttribute(data, "unix:uid");
      return owner == 0 ? NOBODY : owner;
    } catch (IOException | UnsupportedOperationException e) {
      return NOBODY;
    }
  }

  static int ownUid() {
    try {
      return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    } catch (IOException | UnsupportedOperationException e) {
      return "root".equals(System.getProperty("user.name")) ? 0 : 1;
    }
  }

  private static boolean works(List<String> prefix) {
    try {
      Process process =
          new ProcessBuilder(Stream.concat(prefix.stream(), Stream.of("true")).toList())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // the command does not exist here
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
