package fr.greffe.correction;

import fr.greffe.document.Evidence;
import fr.greffe.register.Entry;
import org.jspecify.annotations.Nullable;

/** The object of an act, which is its title; the title of anything else. */
final class TitleLens extends OneLens {
  @Override
  Value value(Entry entry) {
    return Value.of(entry.title());
  }

  @Override
  public Value checked(Value value) {
    return Value.of(value.needed(Part.VALUE));
  }

  @Override
  Entry with(Entry entry, @Nullable Value value, @Nullable Evidence place) {
    Draft draft = new Draft(entry);
    draft.title = value == null ? entry.source().name() : value.get(Part.VALUE);
    if (entry.act() != null) {
      String object = value == null ? "" : value.get(Part.VALUE);
      draft.act(entry.act().number(), object, entry.act().vote());
    }
    return draft.done();
  }
}
