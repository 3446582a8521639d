package fr.greffe.correction;

import fr.greffe.document.Evidence;
import fr.greffe.register.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fact of an entry that can be corrected.
 *
 * @param key names it in its entry, as long as the entry is not read anew ("montant-1204")
 * @param field what it is
 * @param rank among the facts of the field
 * @param value what it says
 * @param evidence where it was read, or null where the record does not say
 */
public record Stated(String key, Field field, int rank, Value value, @Nullable Evidence evidence) {
  /** The rule of evidence that a correction gives. */
  public static final String RULE = "correction";

  /** Every fact of an entry that can be corrected, field by field. */
  public static List<Stated> all(Entry entry) {
    return Arrays.stream(Field.values()).flatMap(field -> all(entry, field).stream()).toList();
  }

  static List<Stated> all(Entry entry, Field field) {
    Map<String, Integer> used = new HashMap<>();
    List<Lens.Held> held = field.lens().read(entry);
    List<Stated> all = new ArrayList<>();
    for (int rank = 0; rank < held.size(); rank++) {
      Lens.Held one = held.get(rank);
      String place = one.evidence() == null ? "" : "-" + one.evidence().span().start();
      String key = field.code() + (field.many() ? place : "");
      int before = used.merge(key, 1, Integer::sum);
      all.add(
          new Stated(
              before == 1 ? key : key + "-" + before, field, rank, one.value(), one.evidence()));
    }
    return all;
  }

  /** The fact of this key. */
  public static Optional<Stated> find(Entry entry, String key) {
    return all(entry).stream().filter(stated -> stated.key().equals(key)).findFirst();
  }

  /** The fields that an entry can have. */
  public static List<Field> fields(Entry entry) {
    return Arrays.stream(Field.values()).filter(field -> field.lens().applies(entry)).toList();
  }

  /** True where it stands as someone corrected or confirmed it. */
  public boolean corrected() {
    return evidence != null && evidence.rule().equals(RULE);
  }
}
