package fr.greffe.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which ports the server may listen on, and the file in which it writes which one it took. Where
 * any will do it is none of those that systems give to whoever calls out (from 32768 on Linux):
 * there a stranger's call could hold the port when the server is to come back on it.
 */
final class ServerPorts {
  private static final int FIRST = 20_000;
  private static final int LAST = 31_900;
  private static final int TRIED = 60;

  private static final Pattern LOOPBACK =
      Pattern.compile("^127\\.0\\.0\\.1:(\\d{1,5})$", Pattern.MULTILINE);

  private ServerPorts() {}

  /** How the server is told: the port itself, or for 0 a range in which it takes a free one. */
  static String asked(int port) {
    if (port != 0) {
      return Integer.toString(port);
    }
    int from = ThreadLocalRandom.current().nextInt(FIRST, LAST);
    return from + "-" + (from + TRIED);
  }

  /** The port on the loopback address, 0 as long as it is not written. */
  static int read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    Matcher matcher = LOOPBACK.matcher(Files.readString(file));
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
