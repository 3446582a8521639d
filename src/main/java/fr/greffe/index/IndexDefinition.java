package fr.greffe.index;

import fr.greffe.document.DocumentId;
import fr.greffe.json.EntryJson;
import fr.greffe.rules.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Settings and mapping of the index, with the synonyms of {@code config/lexicons/sigles.tsv}.
 *
 * @param json as Elasticsearch wants it
 * @param version short digest of {@code json}: it changes whenever the index must be made anew
 */
public record IndexDefinition(String json, String version) {
  private static final int VERSION_LENGTH = 8;

  /** Reads {@code index/entries.json} of the folder of configuration. */
  public static IndexDefinition load(Path config) {
    Path file = config.resolve("index/entries.json");
    try {
      JsonNode tree = EntryJson.mapper().readTree(Files.readString(file));
      JsonNode synonyms = tree.at("/settings/analysis/filter/sigles/synonyms");
      if (!(synonyms instanceof ArrayNode lines)) {
        throw new IllegalArgumentException(file + ": no list of synonyms in the filter sigles");
      }
      for (Lexicon.Entry sigle : Lexicon.load(config.resolve("lexicons/sigles.tsv")).entries()) {
        lines.add(sigle.term() + ", " + sigle.column(0).replace(",", "\\,"));
      }
      return of(tree.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Reads a definition that needs nothing from the lexicons. */
  static IndexDefinition plain(Path file) throws IOException {
    return of(EntryJson.mapper().readTree(Files.readString(file)).toString());
  }

  /** A definition given as JSON. */
  static IndexDefinition of(String json) {
    String digest = DocumentId.of(json.getBytes(StandardCharsets.UTF_8)).value();
    return new IndexDefinition(json, digest.substring(0, VERSION_LENGTH));
  }
}
