package fr.greffe.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import fr.greffe.document.DocumentId;
import fr.greffe.register.Entry;
import java.util.List;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads entries as JSON. Names are those of the records' components, in their order;
 * enums are in lower case, dates in ISO 8601, numbers never in scientific notation. What is absent
 * is left out; lists are always there, and empty where an older record has none.
 */
public final class EntryJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .withConfigOverride(
              List.class,
              lists -> lists.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .addMixIn(DocumentId.class, Digest.class)
          .build();

  private EntryJson() {}

  /** A document's name is its digest. */
  private interface Digest {
    @JsonValue
    String value();

    @JsonCreator
    static DocumentId of(String value) {
      return new DocumentId(value);
    }
  }

  /** The one mapper, for those who write entries elsewhere than in a string. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** One entry on one line. */
  public static String write(Entry entry) {
    return writeLine(entry);
  }

  /** Any record of the program on one line. */
  public static String writeLine(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** Any record of the program, indented, for people. */
  public static String writeIndented(Object value) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
  }

  /** Reads what {@link #write} wrote. */
  public static Entry read(String json) {
    return MAPPER.readValue(json, Entry.class);
  }
}
