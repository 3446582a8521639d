package fr.greffe.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the JDK that runs the server. */
final class JavaHome {
  private static final int OLDEST = 21;
  private static final Pattern VERSION =
      Pattern.compile("^JAVA_VERSION=\"(\\d{1,4})", Pattern.MULTILINE);

  private JavaHome() {}

  /** The JDK asked for, else ES_JAVA_HOME, else our own, else JAVA_HOME: the first from 21 on. */
  static Path find(@Nullable Path asked) {
    List<String> refused = new ArrayList<>();
    for (Path home : candidates(asked)) {
      int version = version(home);
      if (version >= OLDEST && Files.isExecutable(home.resolve("bin/java"))) {
        return home;
      }
      refused.add(home + (version == 0 ? " (aucun JDK)" : " (version " + version + ")"));
    }
    throw new EmbeddedServerException(
        "le serveur de recherche demande un JDK "
            + OLDEST
            + " ou plus récent ; trouvé : "
            + String.join(", ", refused));
  }

  private static List<Path> candidates(@Nullable Path asked) {
    if (asked != null) {
      return List.of(asked);
    }
    List<Path> homes = new ArrayList<>();
    String forServer = System.getenv("ES_JAVA_HOME");
    if (forServer != null) {
      homes.add(Path.of(forServer));
    }
    homes.add(Path.of(System.getProperty("java.home")));
    String usual = System.getenv("JAVA_HOME");
    if (usual != null) {
      homes.add(Path.of(usual));
    }
    return homes;
  }

  private static int version(Path home) {
    try {
      Matcher matcher = VERSION.matcher(Files.readString(home.resolve("release")));
      return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    } catch (IOException e) {
      return 0; // no release file: not a JDK
    }
  }
}
