package fr.greffe.correction;

import fr.greffe.document.Evidence;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.PartialDate;
import fr.greffe.register.PartialDate.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dates: their first day and what happens then. */
final class DateLens extends MentionLens<PartialDate> {
  @Override
  List<Mention<PartialDate>> all(Entry entry) {
    return entry.dates();
  }

  @Override
  Entry with(Entry entry, List<Mention<PartialDate>> all, @Nullable Evidence place) {
    Draft draft = new Draft(entry);
    draft.dates = all;
    return draft.done();
  }

  @Override
  Value value(PartialDate date) {
    LocalDate day = date.start() == null ? date.end() : date.start();
    return new Value(Map.of(Part.VALUE, String.valueOf(day), Part.ROLE, Part.code(date.role())));
  }

  @Override
  public Value checked(Value value) {
    Role role = value.get(Part.ROLE).isEmpty() ? Role.UNKNOWN : value.code(Part.ROLE, Role.class);
    return new Value(Map.of(Part.VALUE, value.day().toString(), Part.ROLE, Part.code(role)));
  }

  /** The same first day keeps the precision that was read. */
  @Override
  PartialDate fact(@Nullable PartialDate old, Value value) {
    Role role = value.code(Part.ROLE, Role.class);
    LocalDate day = value.day();
    return old != null && value(old).get(Part.VALUE).equals(day.toString())
        ? old.as(role)
        : PartialDate.day(day).as(role);
  }
}
