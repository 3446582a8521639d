package fr.greffe.correction;

import fr.greffe.document.Evidence;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.Organisation;
import fr.greffe.register.Organisation.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Organisations: their name and what they are. */
final class OrganisationLens extends MentionLens<Organisation> {
  private static final List<String> READERS = List.of("correction");

  @Override
  List<Mention<Organisation>> all(Entry entry) {
    return entry.organisations();
  }

  @Override
  Entry with(Entry entry, List<Mention<Organisation>> all, @Nullable Evidence place) {
    Draft draft = new Draft(entry);
    draft.organisations = all;
    return draft.done();
  }

  @Override
  Value value(Organisation organisation) {
    return new Value(
        Map.of(Part.NAME, organisation.name(), Part.KIND, Part.code(organisation.kind())));
  }

  @Override
  public Value checked(Value value) {
    Kind kind = value.get(Part.KIND).isEmpty() ? Kind.OTHER : value.code(Part.KIND, Kind.class);
    return new Value(Map.of(Part.NAME, value.needed(Part.NAME), Part.KIND, Part.code(kind)));
  }

  @Override
  Organisation fact(@Nullable Organisation old, Value value) {
    return new Organisation(
        value.needed(Part.NAME),
        old == null ? null : old.sigle(),
        value.code(Part.KIND, Kind.class),
        1,
        READERS);
  }
}
