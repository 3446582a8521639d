package fr.greffe.correction;

import fr.greffe.document.Evidence;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.PartialDate;
import fr.greffe.register.Publication;
import fr.greffe.register.Seance;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The day of the sitting; of publication for an article. */
final class SeanceLens extends OneLens {
  @Override
  @Nullable Value value(Entry entry) {
    return entry.date() == null ? null : Value.of(entry.date().toString());
  }

  /** A mention of that day, best the one said to be the sitting's. */
  @Override
  @Nullable Evidence evidence(Entry entry) {
    LocalDate day = entry.date();
    return day == null
        ? null
        : entry.dates().stream()
            .filter(mention -> mention.fact().days().equals(List.of(day)))
            .min(Comparator.comparing(mention -> mention.fact().role() != role(entry)))
            .map(Mention::evidence)
            .orElse(null);
  }

  @Override
  public Value checked(Value value) {
    return Value.of(value.day().toString());
  }

  @Override
  Entry with(Entry entry, @Nullable Value value, @Nullable Evidence place) {
    LocalDate day = value == null ? null : value.day();
    Draft draft = new Draft(entry);
    draft.date = day;
    Seance old = entry.seance();
    Publication told = entry.publication();
    if (told != null) {
      draft.publication = new Publication(told.outlet(), told.author(), day, told.quotations());
    } else if (day == null) {
      draft.seance = null;
    } else {
      draft.seance =
          old == null
              ? new Seance(day, null, null, null, null, null)
              : new Seance(
                  day, old.time(), old.place(), old.convocation(), old.chair(), old.secretary());
    }
    return draft.done();
  }

  private static PartialDate.Role role(Entry entry) {
    return entry.publication() == null ? PartialDate.Role.SEANCE : PartialDate.Role.PUBLISHED;
  }
}
