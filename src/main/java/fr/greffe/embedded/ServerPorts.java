package fr.greffe.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the file in which the server writes the addresses it listens on. */
final class ServerPorts {
  private static final Pattern LOOPBACK =
      Pattern.compile("^127\\.0\\.0\\.1:(\\d{1,5})$", Pattern.MULTILINE);

  private ServerPorts() {}

  /** The port on the loopback address, 0 as long as it is not written. */
  static int read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    Matcher matcher = LOOPBACK.matcher(Files.readString(file));
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
