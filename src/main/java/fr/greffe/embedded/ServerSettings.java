package fr.greffe.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the embedded server is, where its data are and how it is run.
 *
 * @param zip the server as published
 * @param plugin our plugin: a jar, or a folder of compiled classes
 * @param homes folder where the server is unpacked, once a version; may be shared between data
 *     folders
 * @param data the program's data folder; the server keeps to {@code elasticsearch} in it
 * @param port to listen on, 0 for a free one
 * @param javaOptions of the server's own virtual machine
 * @param jdk to run it with, or null to look for one
 * @param user number of the user who runs it when we are root; 0 for whoever can
 * @param patience how long a start may take
 */
public record ServerSettings(
    Path zip,
    Path plugin,
    Path homes,
    Path data,
    int port,
    List<String> javaOptions,
    @Nullable Path jdk,
    int user,
    Duration patience) {
  /** Options for everyday use: a heap of 512 MB that is not touched before it is needed. */
  public static final List<String> DEFAULT_OPTIONS =
      List.of("-Xms512m", "-Xmx512m", "-XX:-AlwaysPreTouch");

  /** Options for tests: half the start time and half the memory, a slower server. */
  public static final List<String> TEST_OPTIONS =
      List.of(
          "-Xms512m",
          "-Xmx512m",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UseG1GC",
          "-XX:+UseSerialGC",
          "-XX:-AlwaysPreTouch");

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  public ServerSettings {
    zip = zip.toAbsolutePath();
    plugin = plugin.toAbsolutePath();
    homes = homes.toAbsolutePath();
    data = data.toAbsolutePath();
    javaOptions = List.copyOf(javaOptions);
  }

  /** Whether the server is there, packed or unpacked; else its first start fetches it. */
  public boolean isThere() {
    if (Files.isRegularFile(zip)) {
      return true;
    }
    try (Stream<Path> unpacked = Files.isDirectory(homes) ? Files.list(homes) : Stream.empty()) {
      return unpacked.anyMatch(
          home -> home.getFileName().toString().startsWith("elasticsearch-" + ServerZip.VERSION));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The usual settings for a data folder.
   *
   * <p>The server and the plugin are taken from the system properties {@code
   * greffe.elasticsearch.zip} and {@code greffe.elasticsearch.plugin}, else from {@code lib} in the
   * program's home, else from where a build leaves them. {@code greffe.elasticsearch.port} fixes
   * the port, {@code greffe.elasticsearch.options} replaces the options, {@code
   * greffe.elasticsearch.jdk} names a JDK, {@code greffe.elasticsearch.user} the number of the user
   * who runs it when we are root.
   */
  public static ServerSettings of(Path home, Path data) {
    String options = System.getProperty("greffe.elasticsearch.options");
    String jdk = System.getProperty("greffe.elasticsearch.jdk");
    return new ServerSettings(
        ServerParts.zip(home),
        ServerParts.plugin(),
        data.resolve("elasticsearch").resolve("homes"),
        data,
        Integer.getInteger("greffe.elasticsearch.port", 0),
        options == null ? DEFAULT_OPTIONS : List.of(options.strip().split("\\s+")),
        jdk == null ? null : Path.of(jdk),
        Integer.getInteger("greffe.elasticsearch.user", 0),
        PATIENCE);
  }

  public ServerSettings withPort(int other) {
    return new ServerSettings(zip, plugin, homes, data, other, javaOptions, jdk, user, patience);
  }

  public ServerSettings withHomes(Path other) {
    return new ServerSettings(zip, plugin, other, data, port, javaOptions, jdk, user, patience);
  }

  public ServerSettings withJavaOptions(List<String> other) {
    return new ServerSettings(zip, plugin, homes, data, port, other, jdk, user, patience);
  }

  public ServerSettings withUser(int other) {
    return new ServerSettings(zip, plugin, homes, data, port, javaOptions, jdk, other, patience);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "Elasticsearch %s in %s", ServerZip.VERSION, data);
  }
}
