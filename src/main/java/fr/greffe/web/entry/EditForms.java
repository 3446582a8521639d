package fr.greffe.web.entry;

import fr.greffe.correction.Field;
import fr.greffe.correction.Part;
import fr.greffe.correction.Stated;
import fr.greffe.correction.Value;
import fr.greffe.document.Document;
import fr.greffe.register.Entry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which form an address asks for: the one of a fact, of a new fact, or none.
 *
 * @param asked the parameters of the address
 */
record EditForms(Map<String, String> asked) {
  /** What may be added to an entry: what it has many of, and what it has not. */
  record Addable(String code, String words) {
    static List<Addable> of(Entry entry, List<Stated> stated) {
      return Stated.fields(entry).stream()
          .filter(field -> field.many() || stated.stream().noneMatch(one -> one.field() == field))
          .map(field -> new Addable(field.code(), field.french()))
          .toList();
    }
  }

  /** The form, or null. */
  @Nullable EditView form(Entry entry, List<Stated> stated, Optional<Document> document) {
    String problem = asked.get("probleme");
    String key = asked.getOrDefault("fait", "");
    if (!key.isEmpty()) {
      return stated.stream()
          .filter(one -> one.key().equals(key))
          .findFirst()
          .map(one -> EditView.of(one, problem == null ? one.value() : sent(one.field()), problem))
          .orElse(null);
    }
    Field field = adding();
    if (field == null || !Stated.fields(entry).contains(field)) {
      return null;
    }
    Pointed pointed = pointed(entry, field, document);
    return EditView.adding(
        field, pointed, problem == null ? pointed.guess(field) : sent(field), problem);
  }

  /** The words pointed at for a new fact. */
  Pointed pointed(Entry entry, Field field, Optional<Document> document) {
    return Pointed.of(entry, field, asked.getOrDefault("mots", ""), document);
  }

  /** The field of a new fact, or null. */
  @Nullable Field adding() {
    String code = asked.getOrDefault("ajouter", "");
    return Arrays.stream(Field.values())
        .filter(field -> field.code().equals(code))
        .findFirst()
        .orElse(null);
  }

  private Value sent(Field field) {
    Map<Part, String> parts = new EnumMap<>(Part.class);
    for (Part part : field.parts()) {
      parts.put(part, asked.getOrDefault(part.name().toLowerCase(Locale.ROOT), ""));
    }
    return new Value(parts);
  }
}
