package fr.greffe.api;

import fr.greffe.json.EntryJson;
import fr.greffe.search.Criterion;
import fr.greffe.search.Facet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The description of the API (OpenAPI 3.1), drawn from the criteria that searches know, so that it
 * never says otherwise than the program does.
 *
 * @param document as JSON
 */
public record OpenApi(JsonNode document) {
  /**
   * A parameter of the lists.
   *
   * @param name in the address
   * @param french what it asks for
   * @param repeated whether several values are alternatives
   */
  public record Parameter(String name, String french, boolean repeated) {}

  /** Builds it with the schema of records, {@code entry.schema.json}. */
  public static OpenApi load(Path config) {
    try {
      JsonNode entry =
          EntryJson.mapper().readTree(Files.readString(config.resolve("entry.schema.json")));
      return new OpenApi(EntryJson.mapper().valueToTree(document(entry)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read entry.schema.json", e);
    }
  }

  /** The parameters of every list. */
  public static List<Parameter> parameters() {
    return Stream.concat(criteria(), bounds()).toList();
  }

  private static Stream<Parameter> criteria() {
    return Stream.concat(
        Arrays.stream(Criterion.values())
            .filter(one -> one != Criterion.PAGE)
            .map(one -> new Parameter(one.key(), one.french(), false)),
        Arrays.stream(Facet.values())
            .map(one -> new Parameter(one.key(), one.french() + codes(one), true)));
  }

  private static Stream<Parameter> bounds() {
    return Stream.of(
        new Parameter(ApiQuery.SIZE, "nombre d'enregistrements, 50 au plus", false),
        new Parameter(ApiQuery.CURSOR, "où reprendre : voir « suite »", false));
  }

  private static List<Map<String, Object>> parts(Parameter... own) {
    return Stream.concat(Arrays.stream(own), bounds()).map(OpenApi::parameter).toList();
  }

  private static String codes(Facet facet) {
    return facet.codes().isEmpty() ? "" : " : " + String.join(", ", facet.codes());
  }

  private static Map<String, Object> document(JsonNode entry) {
    Map<String, Object> paths = new LinkedHashMap<>();
    paths.put("/api/v1/acts", list("Délibérations et arrêtés"));
    paths.put("/api/v1/articles", list("Articles et communiqués"));
    paths.put("/api/v1/questions", list("Questions orales"));
    for (String list : List.of("acts", "articles", "questions")) {
      paths.put("/api/v1/" + list + "/{id}", one("Un enregistrement et son texte"));
    }
    paths.put(
        "/api/v1/organisations",
        get(
            "Organisations, par nom ou SIREN",
            parts(new Parameter("q", "mots du nom, ou SIREN", false))));
    paths.put("/api/v1/organisations/{id}", one("Une organisation et ses noms"));
    paths.put("/api/v1/organisations/{id}/sieges", one("Qui y siège, et d'après quel papier"));
    paths.put(
        "/api/v1/runs",
        get("Passages des travaux", parts(new Parameter("travail", "nom du travail", false))));
    paths.put("/api/v1/runs/{id}", one("Le compte rendu d'un passage"));
    paths.put("/api/v1/dossiers", get("Dossiers gardés", parts()));
    paths.put("/api/v1/dossiers/{id}", one("Un dossier gardé"));
    paths.put(
        "/api/v1/fil.atom",
        get(
            "Fil Atom : les derniers rangés qui répondent",
            criteria().map(OpenApi::parameter).toList()));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put(
        "info",
        Map.of(
            "title", "Greffe",
            "version", "1",
            "description",
                "Ce que les assemblées locales décident, avec ses preuves. Les mentions protégées"
                    + " sont occultées. Un paramètre inconnu est refusé."));
    document.put("paths", paths);
    document.put("components", Map.of("schemas", Map.of("Entry", entry)));
    return document;
  }

  private static Map<String, Object> list(String summary) {
    return get(summary, parameters().stream().map(OpenApi::parameter).toList());
  }

  private static Map<String, Object> one(String summary) {
    return get(
        summary,
        List.of(
            Map.of(
                "name", "id", "in", "path", "required", true, "schema", Map.of("type", "string"))));
  }

  private static Map<String, Object> get(String summary, List<Map<String, Object>> parameters) {
    Map<String, Object> problem =
        Map.of("description", "Refus motivé en français (application/problem+json)");
    return Map.of(
        "get",
        Map.of(
            "summary", summary,
            "parameters", parameters,
            "responses",
                Map.of(
                    "200", Map.of("description", "La réponse, avec un ETag"),
                    "304", Map.of("description", "Inchangé (If-None-Match)"),
                    "400", problem,
                    "404", problem,
                    "503", problem)));
  }

  private static Map<String, Object> parameter(Parameter parameter) {
    Map<String, Object> text = Map.of("type", "string");
    return Map.of(
        "name",
        parameter.name(),
        "in",
        "query",
        "description",
        parameter.french(),
        "schema",
        parameter.repeated() ? Map.of("type", "array", "items", text) : text);
  }
}
