package fr.greffe.correction;

import fr.greffe.document.Evidence;
import fr.greffe.register.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field that an entry has once or not at all. */
abstract class OneLens implements Lens {
  /** The value, or null where the entry has none. */
  abstract @Nullable Value value(Entry entry);

  /** Where it was read, or null. */
  @Nullable Evidence evidence(Entry entry) {
    Value value = value(entry);
    return value == null ? null : Places.firstOf(value.get(Part.VALUE), entry);
  }

  /** The entry with this value, or without one. */
  abstract Entry with(Entry entry, @Nullable Value value, @Nullable Evidence place);

  @Override
  public boolean applies(Entry entry) {
    return true;
  }

  @Override
  public List<Held> read(Entry entry) {
    Value value = applies(entry) ? value(entry) : null;
    return value == null || value.parts().isEmpty()
        ? List.of()
        : List.of(new Held(value, evidence(entry)));
  }

  @Override
  public Entry change(Entry entry, int rank, Value value, Evidence place) {
    return with(entry, value, place);
  }

  @Override
  public Entry add(Entry entry, Value value, Evidence place) {
    return with(entry, value, place);
  }

  @Override
  public Entry remove(Entry entry, int rank) {
    return with(entry, null, null);
  }
}
