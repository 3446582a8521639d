package fr.greffe.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Our plugin as the server wants it.
 *
 * @param bytes of the jar
 */
record PluginJar(byte[] bytes) {
  static final String PACKAGE = "fr/greffe/embedded/plugin";
  private static final String NAME = "greffe";
  private static final long SOME_TIME = 1_600_000_000_000L;

  /** Reads a jar, or makes one of a folder of classes: the same classes give the same bytes. */
  static PluginJar of(Path plugin) {
    if (!Files.exists(plugin)) {
      throw new EmbeddedServerException(
          "l'extension du serveur de recherche est introuvable : " + plugin);
    }
    try {
      return new PluginJar(Files.isDirectory(plugin) ? pack(plugin) : Files.readAllBytes(plugin));
    } catch (IOException e) {
      throw new EmbeddedServerException("extension illisible : " + plugin, e);
    }
  }

  /** Short name of the content. */
  String digest() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Puts the plugin into an unpacked server. */
  void install(Path home) throws IOException {
    Path folder = Files.createDirectories(home.resolve("plugins").resolve(NAME));
    Files.write(folder.resolve(NAME + ".jar"), bytes);
    Files.writeString(
        folder.resolve("plugin-descriptor.properties"),
        """
        name=%s
        description=French analysis and root address for the embedded server
        version=1
        elasticsearch.version=%s
        java.version=21
        classname=fr.greffe.embedded.plugin.StockPartsPlugin
        """
            .formatted(NAME, ServerZip.VERSION));
  }

  private static byte[] pack(Path classes) throws IOException {
    ByteArrayOutputStream jar = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(jar);
        Stream<Path> found = Files.list(classes.resolve(PACKAGE))) {
      List<Path> files = found.filter(file -> file.toString().endsWith(".class")).sorted().toList();
      for (Path file : files) {
        ZipEntry entry = new ZipEntry(PACKAGE + "/" + file.getFileName());
        entry.setTime(SOME_TIME);
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    return jar.toByteArray();
  }
}
