package fr.greffe.archive;

import fr.greffe.settings.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real S3-compatible store with one bucket, a program of its own that keeps its files here. */
public final class ObjectStore implements AutoCloseable {
  private static final Pattern LISTENS = Pattern.compile("\\{127\\.0\\.0\\.1:(\\d+)}");
  private static final String NAME = "originaux";
  private static final String ACCESS = "greffe";
  private static final String SECRET = "secret-du-depot";

  private final Path objects;
  private final Process process;
  private final URI url;

  /**
   * @param folder of its own
   */
  public ObjectStore(Path folder) throws IOException {
    objects = Files.createDirectories(folder.resolve("store").resolve(NAME));
    Path settings =
        Files.writeString(
            folder.resolve("s3proxy.conf"),
            """
            s3proxy.authorization=aws-v4
            s3proxy.endpoint=http://127.0.0.1:0
            s3proxy.identity=%s
            s3proxy.credential=%s
            jclouds.provider=filesystem-nio2
            jclouds.filesystem.basedir=%s
            """
                .formatted(ACCESS, SECRET, objects.getParent()));
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                "target/s3proxy/s3proxy.jar",
                "--properties",
                settings.toString())
            .redirectErrorStream(true)
            .start();
    url = URI.create("http://127.0.0.1:" + port());
  }

  private String port() throws IOException {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      Matcher listens = LISTENS.matcher(line);
      if (listens.find()) {
        Thread.ofVirtual().start(() -> lines.lines().forEach(rest -> {}));
        return listens.group(1);
      }
    }
    throw new IllegalStateException(
        "the store does not start (Maven fetches it before the integration tests): " + said);
  }

  /** How the program is told of its bucket. */
  public Settings.Bucket bucket() {
    return bucket(SECRET);
  }

  /** The same for a machine that keeps so many gigabytes of it. */
  Settings.Bucket bucket(int local) {
    return new Settings.Bucket(url, NAME, "us-east-1", ACCESS, SECRET, null, local);
  }

  /** The same with another secret key. */
  Settings.Bucket bucket(String secret) {
    return new Settings.Bucket(url, NAME, "us-east-1", ACCESS, secret, null, 0);
  }

  /** Where an object's bytes are. */
  public Path object(String name) {
    return objects.resolve(name);
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
