package fr.greffe.cli;

import fr.greffe.evaluation.Annotated;
import fr.greffe.json.EntryJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The annotations of a folder, one JSON file a document, as far as they are of organisations. */
record GoldOrganisations(Path folder) {
  /** Those of a document, if anybody annotated it. */
  Optional<Annotated> of(String id) throws IOException {
    Path file = folder.resolve(id + ".json");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    JsonNode gold = EntryJson.mapper().readTree(Files.readString(file));
    Map<String, List<String>> spellings = new LinkedHashMap<>();
    gold.path("organisationsAlternatives")
        .properties()
        .forEach(one -> spellings.put(one.getKey(), strings(one.getValue())));
    JsonNode body = gold.path("body");
    return Optional.of(
        new Annotated(
            Annotated.kind(gold.path("docType").asString("")),
            body.isString() ? body.asString() : null,
            strings(gold.path("organisations")),
            spellings,
            strings(gold.path("organisationsOptional")),
            gold.path("organisationsExhaustive").asBoolean(true)));
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(one -> strings.add(one.asString("")));
    return strings;
  }
}
