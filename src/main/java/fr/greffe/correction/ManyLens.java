package fr.greffe.correction;

import fr.greffe.document.Evidence;
import fr.greffe.register.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field that an entry may have many times. */
abstract class ManyLens<T> implements Lens {
  abstract List<T> all(Entry entry);

  abstract Entry with(Entry entry, List<T> all, @Nullable Evidence place);

  abstract Held held(Entry entry, T fact);

  /**
   * The fact that says this.
   *
   * @param old what it said before, or null for a new one
   */
  abstract T fact(@Nullable T old, Value value, Evidence place);

  /** Where a new fact belongs among the others. */
  int rank(List<T> all, T fact) {
    return all.size();
  }

  @Override
  public List<Held> read(Entry entry) {
    return applies(entry) ? all(entry).stream().map(fact -> held(entry, fact)).toList() : List.of();
  }

  @Override
  public Entry change(Entry entry, int rank, Value value, Evidence place) {
    List<T> all = new ArrayList<>(all(entry));
    all.set(rank, fact(all.get(rank), value, place));
    return with(entry, all, place);
  }

  @Override
  public Entry add(Entry entry, Value value, Evidence place) {
    List<T> all = new ArrayList<>(all(entry));
    T fact = fact(null, value, place);
    all.add(rank(all, fact), fact);
    return with(entry, all, place);
  }

  @Override
  public Entry remove(Entry entry, int rank) {
    List<T> all = new ArrayList<>(all(entry));
    all.remove(rank);
    return with(entry, all, null);
  }
}
