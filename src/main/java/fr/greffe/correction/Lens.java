package fr.greffe.correction;

import fr.greffe.document.Evidence;
import fr.greffe.register.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a field is read in an entry and written back. Writing what was read changes nothing. */
interface Lens {
  /**
   * One fact of the field as it stands.
   *
   * @param value what it says
   * @param evidence where it was read, or null where the record does not say
   */
  record Held(Value value, @Nullable Evidence evidence) {}

  /** Whether entries of this kind can have it. */
  boolean applies(Entry entry);

  /** The facts, in their order; at most one where an entry has but one. */
  List<Held> read(Entry entry);

  /**
   * The value in the one form that it is kept in.
   *
   * @throws IllegalArgumentException saying in French why it cannot be one
   */
  Value checked(Value value);

  /** The entry with the fact of a rank said otherwise; what the value does not speak of stays. */
  Entry change(Entry entry, int rank, Value value, Evidence place);

  /** The entry with one more. */
  Entry add(Entry entry, Value value, Evidence place);

  /** The entry without the fact of a rank. */
  Entry remove(Entry entry, int rank);
}
