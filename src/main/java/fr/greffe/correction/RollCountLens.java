package fr.greffe.correction;

import fr.greffe.document.Evidence;
import fr.greffe.register.Attendance;
import fr.greffe.register.Count;
import fr.greffe.register.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A count of those who attend. */
final class RollCountLens extends OneLens {
  private enum Counted {
    EN_EXERCICE,
    PRESENTS,
    POUVOIRS,
    VOTANTS
  }

  private final Counted counted;

  private RollCountLens(Counted counted) {
    this.counted = counted;
  }

  static RollCountLens enExercice() {
    return new RollCountLens(Counted.EN_EXERCICE);
  }

  static RollCountLens presents() {
    return new RollCountLens(Counted.PRESENTS);
  }

  static RollCountLens pouvoirs() {
    return new RollCountLens(Counted.POUVOIRS);
  }

  static RollCountLens votants() {
    return new RollCountLens(Counted.VOTANTS);
  }

  @Override
  public boolean applies(Entry entry) {
    return entry.source().type().ofSeance();
  }

  @Override
  @Nullable Value value(Entry entry) {
    Attendance roll = entry.attendance();
    Count count =
        roll == null
            ? null
            : switch (counted) {
              case EN_EXERCICE -> roll.enExercice();
              case PRESENTS -> roll.presents();
              case POUVOIRS -> roll.pouvoirs();
              case VOTANTS -> roll.votants();
            };
    return count == null ? null : Value.of(count);
  }

  /** A bare number stands in too many places to say where this one does. */
  @Override
  @Nullable Evidence evidence(Entry entry) {
    return null;
  }

  @Override
  public Value checked(Value value) {
    return Value.of(value.count());
  }

  @Override
  Entry with(Entry entry, @Nullable Value value, @Nullable Evidence place) {
    Count count = value == null ? null : value.count();
    Attendance old = entry.attendance();
    Attendance roll = old == null ? new Attendance(null, null, null, null, null, List.of()) : old;
    Draft draft = new Draft(entry);
    draft.attendance =
        new Attendance(
            counted == Counted.EN_EXERCICE ? count : roll.enExercice(),
            counted == Counted.PRESENTS ? count : roll.presents(),
            counted == Counted.POUVOIRS ? count : roll.pouvoirs(),
            roll.absents(),
            counted == Counted.VOTANTS ? count : roll.votants(),
            roll.members());
    return draft.done();
  }
}
