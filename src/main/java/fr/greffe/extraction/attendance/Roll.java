package fr.greffe.extraction.attendance;

import fr.greffe.document.Span;
import fr.greffe.register.Attendance;
import fr.greffe.register.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attendance printed at one place of a document.
 *
 * @param attendance who was there
 * @param span the stretch it was read in, in offsets of the document; names there are members
 * @param chair who presides, title apart, or null
 * @param warnings contradictions
 * @param moves who comes and goes until the next roll, in order
 */
public record Roll(
    Attendance attendance,
    Span span,
    @Nullable String chair,
    List<Warning> warnings,
    List<Move> moves) {
  public Roll {
    warnings = List.copyOf(warnings);
    moves = List.copyOf(moves);
  }

  /** The same with who comes and goes, told in a passage that begins at {@code start}. */
  Roll with(List<Move> told, int start) {
    List<Move> placed = told.stream().map(m -> m.at() < 0 ? m : m.shift(start)).toList();
    return new Roll(attendance, span, chair, warnings, placed);
  }

  /**
   * The attendance that holds for an act: the one printed in the act, else the last one before it;
   * members of an earlier one where the nearest prints only counts; then who came and went before
   * the vote.
   *
   * @param rolls in order of the document
   * @param act the act's stretch
   * @param vote where its vote is told
   * @param item its rank on the agenda, or 0
   */
  public static @Nullable Attendance at(List<Roll> rolls, Span act, int vote, int item) {
    Roll nearest = null;
    Roll listed = null;
    for (Roll roll : rolls) {
      boolean inside = act.contains(roll.span().start());
      boolean usable = roll.span().start() < act.start() || inside && !within(nearest, act);
      if (usable) {
        nearest = roll;
        listed = roll.attendance().members().isEmpty() ? listed : roll;
      }
    }
    if (nearest == null) {
      return null;
    }
    Attendance found = nearest.attendance();
    return listed == null || listed == nearest
        ? Presence.at(found, nearest.moves(), vote, item)
        : new Attendance(
            found.enExercice(),
            found.presents(),
            found.pouvoirs(),
            found.absents(),
            found.votants(),
            listed.attendance().members());
  }

  private static boolean within(@Nullable Roll roll, Span act) {
    return roll != null && act.contains(roll.span().start());
  }
}
