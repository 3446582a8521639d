package fr.greffe.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The server as published on Maven Central ({@code
 * org.elasticsearch.distribution.integ-test-zip:elasticsearch}), checked against its digest and
 * unpacked once.
 */
final class ServerZip {
  static final String VERSION = "9.5.3";
  static final String SHA_256 = "bec49f3b8d00e75c8d1cec85c35298635ec9fbd3ae80ef5aeb6bc05abdb3db2d";

  private ServerZip() {}

  /**
   * The folder of the unpacked server with its plugin; unpacks when it is not there yet. Two
   * programs may do it at once: each unpacks beside, the first to finish wins.
   */
  static Path unpacked(Path zip, Path homes, PluginJar plugin) {
    Path home = homes.resolve("elasticsearch-" + VERSION + "-" + plugin.digest());
    if (Files.isDirectory(home)) {
      return home;
    }
    Path beside =
        homes.resolve(String.format(Locale.ROOT, ".unpack-%d", ProcessHandle.current().pid()));
    try {
      Files.createDirectories(homes);
      delete(beside);
      unpack(Files.isRegularFile(zip) ? zip : ServerDownload.into(homes), beside);
      Path server = beside.resolve("elasticsearch-" + VERSION);
      plugin.install(server);
      try {
        Files.move(server, home);
      } catch (IOException e) {
        if (!Files.isDirectory(home)) {
          throw e;
        }
      }
      delete(beside);
      return home;
    } catch (IOException e) {
      throw new EmbeddedServerException(
          "impossible de décompresser le serveur de recherche dans " + homes + " : " + e, e);
    }
  }

  private static void unpack(Path zip, Path into) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream bytes = Files.newInputStream(zip)) {
      new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
    }
    String found = HexFormat.of().formatHex(digest.digest());
    if (!found.equals(SHA_256)) {
      throw new EmbeddedServerException(
          "le fichier " + zip + " n'est pas le serveur attendu : empreinte SHA-256 " + found);
    }
    try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
          throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(entries, target);
        }
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
