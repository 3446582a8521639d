package fr.greffe.fetching;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What is already there of a document being fetched, in a file that outlives the program, with what
 * assures that the rest is of the same version.
 */
final class Partial {
  private static final int BUFFER = 1 << 15;

  private final Path file;
  private final Path version;

  private Partial(Path file, Path version) {
    this.file = file;
    this.version = version;
  }

  /** That of an address. */
  static Partial of(Path folder, URI address) throws IOException {
    Files.createDirectories(folder);
    String key = digest(address.toString());
    return new Partial(folder.resolve(key + ".part"), folder.resolve(key + ".version"));
  }

  /** How many bytes there are, 0 where nothing assures their version. */
  long size() throws IOException {
    return Files.exists(version) && Files.exists(file) ? Files.size(file) : 0;
  }

  /** The version that the bytes are of, as the server named it, or null. */
  @Nullable String version() throws IOException {
    return Files.exists(version) ? Files.readString(version) : null;
  }

  /** Begins anew, with a version that may be null: then the bytes are of use in this run only. */
  void begin(@Nullable String of) throws IOException {
    discard();
    Files.createFile(file);
    if (of != null) {
      Files.writeString(version, of);
    }
  }

  /** Says whether to go on, between two pieces. */
  interface Watch {
    void check(long size) throws IOException;
  }

  /** Adds the bytes of a stream as they come. */
  void append(InputStream bytes, Watch watch) throws IOException {
    long size = Files.size(file);
    byte[] buffer = new byte[BUFFER];
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        out.write(buffer, 0, read);
        size += read;
        watch.check(size);
      }
    }
  }

  /** The file, whole; it is no longer partial. */
  Path complete() throws IOException {
    Path whole = file.resolveSibling(file.getFileName().toString().replace(".part", ".whole"));
    Files.move(file, whole, StandardCopyOption.REPLACE_EXISTING);
    discard();
    return whole;
  }

  void discard() throws IOException {
    Files.deleteIfExists(version);
    Files.deleteIfExists(file);
  }

  private static String digest(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
