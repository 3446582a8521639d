package fr.greffe.web.entry;

import fr.greffe.correction.Field;
import fr.greffe.correction.Part;
import fr.greffe.correction.Stated;
import fr.greffe.correction.Value;
import fr.greffe.document.Evidence;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The form by which a fact is corrected, confirmed, refused or added.
 *
 * @param key of the fact, empty for a new one
 * @param field code of what it is
 * @param title what it is, in French
 * @param stated what is read now, or null for a new one
 * @param quote the words of the document, or null
 * @param words the stretch of the document, as two offsets; empty where none is chosen
 * @param page where it stands, 0 where nothing says it
 * @param inputs one a part of the value
 * @param problem why what was sent cannot be kept, or null
 */
record EditView(
    String key,
    String field,
    String title,
    @Nullable String stated,
    @Nullable String quote,
    String words,
    int page,
    List<Input> inputs,
    @Nullable String problem) {
  /**
   * A part of the value to fill in.
   *
   * @param name of the field of the form
   * @param label in French
   * @param value as it stands
   * @param type of the field of the form
   * @param choices none where the value is free
   */
  record Input(String name, String label, String value, String type, List<Choice> choices) {}

  /** A value to choose. */
  record Choice(String code, String words, boolean chosen) {}

  static EditView of(Stated stated, Value shown, @Nullable String problem) {
    Evidence place = stated.evidence();
    return new EditView(
        stated.key(),
        stated.field().code(),
        stated.field().french(),
        FieldWords.line(stated.field(), stated.value()),
        place == null ? null : place.quote().replaceAll("\\s+", " ").strip(),
        "",
        place == null ? 0 : place.page(),
        inputs(stated.field(), shown),
        problem);
  }

  static EditView adding(Field field, Pointed pointed, Value shown, @Nullable String problem) {
    return new EditView(
        "",
        field.code(),
        field.french(),
        null,
        pointed.quote(),
        pointed.words(),
        pointed.page(),
        inputs(field, shown),
        problem);
  }

  /** True for a fact that nobody had read. */
  public boolean isNew() {
    return key.isEmpty();
  }

  private static List<Input> inputs(Field field, Value value) {
    return field.parts().stream()
        .map(
            part ->
                new Input(
                    part.name().toLowerCase(Locale.ROOT),
                    FieldWords.label(field, part),
                    value.get(part),
                    part == Part.VALUE && (field == Field.DATE || field == Field.SEANCE)
                        ? "date"
                        : "text",
                    part.choices(field).stream()
                        .map(
                            code ->
                                new Choice(
                                    code,
                                    FieldWords.choice(field, part, code),
                                    code.equals(value.get(part))))
                        .toList()))
        .toList();
  }
}
