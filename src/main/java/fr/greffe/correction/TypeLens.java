package fr.greffe.correction;

import fr.greffe.document.Evidence;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Entry;
import fr.greffe.register.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What kind of paper a document is. */
final class TypeLens extends OneLens {
  @Override
  Value value(Entry entry) {
    return Value.of(Part.code(entry.source().type()));
  }

  @Override
  @Nullable Evidence evidence(Entry entry) {
    return null;
  }

  @Override
  public Value checked(Value value) {
    return Value.of(Part.code(value.code(Part.VALUE, DocumentType.class)));
  }

  @Override
  Entry with(Entry entry, @Nullable Value value, @Nullable Evidence place) {
    DocumentType type =
        value == null ? DocumentType.OTHER : value.code(Part.VALUE, DocumentType.class);
    Source old = entry.source();
    Draft draft = new Draft(entry);
    draft.source =
        new Source(
            old.id(),
            old.name(),
            old.location(),
            old.mediaType(),
            old.pages(),
            type,
            type == old.type() ? old.typeReasons() : List.of("corrigé par le service"),
            old.ocrPages(),
            old.unreadPages(),
            old.job());
    return draft.done();
  }
}
