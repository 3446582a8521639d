package fr.greffe.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.greffe.register.Entry;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EntrySchemaTest {
  private static final Path FILE = Path.of("config/entry.schema.json");
  private static String json = "";
  private static Schema schema;

  @BeforeAll
  static void load() throws IOException {
    json = Files.readString(FILE);
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(json, InputFormat.JSON);
  }

  @Test
  void acceptsAnEntryWithEveryComponent() {
    String full = EntryJson.write(SampleEntries.deliberation());
    assertThat(schema.validate(full, InputFormat.JSON)).isEmpty();
  }

  @Test
  void acceptsAnEntryOfAnUnreadDocument() {
    String bare = EntryJson.write(EntryJsonTest.bare());
    assertThat(schema.validate(bare, InputFormat.JSON)).isEmpty();
  }

  @Test
  void refusesWhatIsNotInTheRecord() {
    String odd = EntryJson.write(EntryJsonTest.bare()).replace("\"title\":", "\"titre\":");
    assertThat(schema.validate(odd, InputFormat.JSON)).hasSize(2);
  }

  @Test
  void namesEveryComponentOfAnEntry() {
    JsonNode properties = EntryJson.mapper().readTree(json).get("properties");
    assertThat(properties.propertyNames())
        .containsExactlyElementsOf(
            Arrays.stream(Entry.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
  }

  @Test
  void explainsEveryFieldInFrench() {
    explain("$", EntryJson.mapper().readTree(json));
  }

  private static void explain(String path, JsonNode node) {
    JsonNode properties = node.path("properties");
    for (String name : properties.propertyNames()) {
      assertThat(properties.get(name).path("title").asString(""))
          .as(path + "." + name)
          .isNotBlank();
      assertThat(properties.get(name).path("description").asString(""))
          .as(path + "." + name)
          .isNotBlank();
    }
    for (String name : node.path("$defs").propertyNames()) {
      explain(path + "/" + name, node.get("$defs").get(name));
    }
  }
}
