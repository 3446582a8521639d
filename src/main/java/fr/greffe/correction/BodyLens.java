package fr.greffe.correction;

import fr.greffe.document.Evidence;
import fr.greffe.register.Body;
import fr.greffe.register.Entry;
import org.jspecify.annotations.Nullable;

/** The authority that decides. */
final class BodyLens extends OneLens {
  @Override
  @Nullable Value value(Entry entry) {
    return entry.body() == null ? null : Value.of(entry.body().name());
  }

  @Override
  public Value checked(Value value) {
    return Value.of(value.needed(Part.VALUE));
  }

  @Override
  Entry with(Entry entry, @Nullable Value value, @Nullable Evidence place) {
    Draft draft = new Draft(entry);
    Body old = entry.body();
    draft.body =
        value == null
            ? null
            : new Body(
                value.get(Part.VALUE),
                old == null ? Body.Kind.OTHER : old.kind(),
                old == null ? null : old.organ());
    return draft.done();
  }
}
