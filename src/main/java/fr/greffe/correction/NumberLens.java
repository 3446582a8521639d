package fr.greffe.correction;

import fr.greffe.document.Evidence;
import fr.greffe.register.Act;
import fr.greffe.register.Entry;
import org.jspecify.annotations.Nullable;

/** The number of an act. */
final class NumberLens extends OneLens {
  @Override
  public boolean applies(Entry entry) {
    return entry.act() != null;
  }

  @Override
  @Nullable Value value(Entry entry) {
    Act act = entry.act();
    return act == null || act.number() == null ? null : Value.of(act.number());
  }

  @Override
  public Value checked(Value value) {
    return Value.of(value.needed(Part.VALUE));
  }

  @Override
  Entry with(Entry entry, @Nullable Value value, @Nullable Evidence place) {
    Act act = entry.act();
    return act == null
        ? entry
        : new Draft(entry)
            .act(value == null ? null : value.get(Part.VALUE), act.object(), act.vote())
            .done();
  }
}
