package fr.greffe.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import fr.greffe.json.EntryJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Where a part of results ends, as text that fits in an address and holds for one request. */
final class Cursor {
  private Cursor() {}

  static String write(SearchRequest request, List<FieldValue> last) {
    List<Object> values = new ArrayList<>(List.of(mark(request)));
    last.forEach(value -> values.add(value.isNull() ? "" : value._get()));
    byte[] json = EntryJson.writeLine(values).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
  }

  /**
   * @throws IllegalArgumentException for what was not written for this very request
   */
  static List<FieldValue> read(SearchRequest request, String cursor) {
    try {
      JsonNode values = EntryJson.mapper().readTree(Base64.getUrlDecoder().decode(cursor));
      if (!values.isArray() || !values.path(0).asString("").equals(mark(request))) {
        throw new IllegalArgumentException(cursor);
      }
      List<FieldValue> last = new ArrayList<>();
      values.values().stream().skip(1).map(Cursor::value).forEach(last::add);
      return last;
    } catch (JacksonException e) {
      throw new IllegalArgumentException(cursor, e);
    }
  }

  private static FieldValue value(JsonNode value) {
    if (value.isIntegralNumber()) {
      return FieldValue.of(value.longValue());
    }
    return value.isNumber()
        ? FieldValue.of(value.doubleValue())
        : FieldValue.of(value.stringValue(""));
  }

  private static String mark(SearchRequest request) {
    String said =
        new SearchAddress(request.words(), request.filters(), request.order(), 1, List.of()).query()
            + request.filters().kinds();
    return Integer.toHexString(said.hashCode());
  }
}
