package fr.greffe.correction;

import fr.greffe.document.Evidence;
import fr.greffe.register.Entry;
import java.util.List;

/**
 * Where acts begin is said of a document, not of a fact in one of its entries: see {@link Bounds}.
 */
final class BeginningLens implements Lens {
  @Override
  public boolean applies(Entry entry) {
    return false;
  }

  @Override
  public List<Held> read(Entry entry) {
    return List.of();
  }

  @Override
  public Value checked(Value value) {
    return Value.of(value.needed(Part.VALUE));
  }

  @Override
  public Entry change(Entry entry, int rank, Value value, Evidence place) {
    return entry;
  }

  @Override
  public Entry add(Entry entry, Value value, Evidence place) {
    return entry;
  }

  @Override
  public Entry remove(Entry entry, int rank) {
    return entry;
  }
}
