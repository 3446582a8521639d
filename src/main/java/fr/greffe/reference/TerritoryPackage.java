package fr.greffe.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The npm package {@code @etalab/decoupage-administratif}: communes, groupings, départements and
 * régions. The registry is the one that npm is set up for.
 *
 * @param folder where it was unpacked
 * @param version of the package
 * @param published day of its publication
 */
public record TerritoryPackage(Path folder, String version, LocalDate published) {
  private static final String NAME = "@etalab/decoupage-administratif";

  /**
   * Fetches it with npm.
   *
   * @param into a folder to unpack it in
   * @throws IOException saying in French that npm is missing or what it complains of
   */
  public static TerritoryPackage fetch(Path into) throws IOException {
    npm(
        "install",
        "--no-save",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--prefix",
        into + "",
        NAME);
    Path folder = into.resolve("node_modules").resolve(NAME);
    String version = json(folder.resolve("package.json")).path("version").asString();
    JsonNode times = JsonMapper.shared().readTree(npm("view", NAME, "time", "--json"));
    return new TerritoryPackage(
        folder, version, OffsetDateTime.parse(times.path(version).asString()).toLocalDate());
  }

  /** A file of its data. */
  Stream<JsonNode> rows(String file) throws IOException {
    return json(folder.resolve("data").resolve(file)).valueStream();
  }

  private static JsonNode json(Path file) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(file));
  }

  private static String npm(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("npm"));
    command.addAll(List.of(arguments));
    Path complaints = Files.createTempFile("greffe-npm", ".log");
    try {
      Process process = start(command, complaints);
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException("npm a échoué : " + Files.readString(complaints).strip());
      }
      return said;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("npm a été interrompu", e);
    } finally {
      Files.delete(complaints);
    }
  }

  private static Process start(List<String> command, Path complaints) throws IOException {
    try {
      return new ProcessBuilder(command).redirectError(complaints.toFile()).start();
    } catch (IOException e) {
      throw new IOException(
          "npm est introuvable : installez-le pour mettre à jour les listes officielles", e);
    }
  }
}
