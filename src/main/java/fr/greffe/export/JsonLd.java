package fr.greffe.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.greffe.register.Act;
import fr.greffe.register.Entry;
import fr.greffe.register.Reference;
import fr.greffe.register.Transmission;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Acts as schema.org {@code Legislation}, in one JSON-LD graph. */
public final class JsonLd implements Export {
  private final JsonArray graph;

  public JsonLd(Writer out) throws IOException {
    graph = new JsonArray(out, "{\"@context\":\"https://schema.org\",\"@graph\":[");
  }

  @Override
  public void add(Entry entry) throws IOException {
    Act act = entry.act();
    if (act != null) {
      graph.add(Legislation.of(entry, act));
    }
  }

  @Override
  public void close() throws IOException {
    graph.close();
  }

  /** An act in the words of schema.org. */
  record Legislation(
      @JsonProperty("@type") String kind,
      @JsonProperty("@id") String id,
      String name,
      @Nullable String legislationIdentifier,
      String legislationType,
      @Nullable LocalDate legislationDate,
      @Nullable LocalDate datePublished,
      @Nullable Organization legislationPassedBy,
      @Nullable String legislationJurisdiction,
      List<String> legislationChanges,
      List<String> legislationRepeals,
      String inLanguage) {

    static Legislation of(Entry entry, Act act) {
      Transmission stamps = entry.transmission();
      String identifier = stamps == null ? null : stamps.identifier();
      return new Legislation(
          "Legislation",
          "urn:greffe:" + entry.id(),
          act.object(),
          identifier == null ? act.number() : identifier,
          "délibération",
          entry.date(),
          stamps == null ? null : stamps.published(),
          entry.body() == null ? null : new Organization("Organization", entry.body().name()),
          entry.body() == null ? null : entry.body().name(),
          numbers(act, Reference.Relation.MODIFIES),
          numbers(act, Reference.Relation.REPLACES, Reference.Relation.WITHDRAWS),
          "fr");
    }

    private static List<String> numbers(Act act, Reference.Relation... relations) {
      return act.references().stream()
          .filter(reference -> List.of(relations).contains(reference.relation()))
          .map(Reference::number)
          .filter(number -> number != null)
          .toList();
    }
  }

  /** A body in the words of schema.org. */
  record Organization(@JsonProperty("@type") String kind, String name) {}
}
