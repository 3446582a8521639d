package fr.greffe.correction;

import fr.greffe.document.Evidence;
import fr.greffe.register.Attendance;
import fr.greffe.register.Entry;
import fr.greffe.register.Member;
import fr.greffe.register.Member.Status;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members of the assembly: their presence. */
final class MemberLens extends ManyLens<Member> {
  @Override
  public boolean applies(Entry entry) {
    return entry.source().type().ofSeance();
  }

  @Override
  List<Member> all(Entry entry) {
    return entry.attendance() == null ? List.of() : entry.attendance().members();
  }

  @Override
  Entry with(Entry entry, List<Member> all, @Nullable Evidence place) {
    Draft draft = new Draft(entry);
    Attendance old = entry.attendance();
    draft.attendance =
        old == null
            ? new Attendance(null, null, null, null, null, all)
            : new Attendance(
                old.enExercice(),
                old.presents(),
                old.pouvoirs(),
                old.absents(),
                old.votants(),
                all);
    return draft.done();
  }

  @Override
  Held held(Entry entry, Member member) {
    return new Held(value(member), Places.firstOf(member.name(), entry));
  }

  @Override
  public Value checked(Value value) {
    Status status = value.code(Part.STATUS, Status.class);
    return new Value(Map.of(Part.NAME, value.needed(Part.NAME), Part.STATUS, Part.code(status)));
  }

  /** Whoever is there has no proxy. */
  @Override
  Member fact(@Nullable Member old, Value value, Evidence place) {
    Status status = value.code(Part.STATUS, Status.class);
    return new Member(
        value.needed(Part.NAME),
        status,
        old != null && old.status() == status ? old.proxy() : null,
        old == null ? null : old.group(),
        old == null ? null : old.note());
  }

  private static Value value(Member member) {
    return new Value(Map.of(Part.NAME, member.name(), Part.STATUS, Part.code(member.status())));
  }
}
