package fr.greffe.index;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.json.EntryJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IndexDefinitionTest {
  private static final Path CONFIG = Path.of("config");
  private static final IndexDefinition DEFINITION = IndexDefinition.load(CONFIG);

  /** What an entry is counted by, derived when it is written and linked. */
  private static final Set<String> BESIDE = Set.of("facets", "linked");

  @Test
  void mapsOnlyWhatTheRecordHas() throws IOException {
    JsonNode schema =
        EntryJson.mapper().readTree(Files.readString(CONFIG.resolve("entry.schema.json")));
    JsonNode mapping = EntryJson.mapper().readTree(DEFINITION.json()).get("mappings");
    compare("", mapping, schema, schema);
  }

  @Test
  void leavesTheServerNoFieldToGuess() {
    JsonNode mapping = EntryJson.mapper().readTree(DEFINITION.json()).get("mappings");
    assertThat(mapping.get("dynamic").asBoolean()).isFalse();
  }

  @Test
  void givesSynonymsOfTheListOfSigles() {
    JsonNode synonyms =
        EntryJson.mapper()
            .readTree(DEFINITION.json())
            .at("/settings/analysis/filter/sigles/synonyms");
    assertThat(synonyms.values().stream().map(JsonNode::asString))
        .hasSizeGreaterThan(40)
        .contains("PLU, plan local d'urbanisme");
  }

  @Test
  void changesItsVersionWithItsContent() {
    assertThat(IndexDefinition.load(CONFIG)).isEqualTo(DEFINITION);
    assertThat(IndexDefinition.of(DEFINITION.json().replace("light_french", "french")).version())
        .isNotEqualTo(DEFINITION.version())
        .hasSize(8);
  }

  private static void compare(String path, JsonNode mapping, JsonNode schema, JsonNode root) {
    JsonNode described = resolve(schema, root);
    Set<String> known = Set.copyOf(described.path("properties").propertyNames());
    for (String name : mapping.path("properties").propertyNames()) {
      if (path.isEmpty() && BESIDE.contains(name)) {
        continue;
      }
      assertThat(known).as("components of %s", path).contains(name);
      compare(
          path + "." + name,
          mapping.get("properties").get(name),
          described.get("properties").get(name),
          root);
    }
  }

  private static JsonNode resolve(JsonNode schema, JsonNode root) {
    JsonNode node = schema.has("items") ? schema.get("items") : schema;
    return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
  }
}
