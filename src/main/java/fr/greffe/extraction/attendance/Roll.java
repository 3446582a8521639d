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
 */
public record Roll(
    Attendance attendance, Span span, @Nullable String chair, List<Warning> warnings) {
  public Roll {
    warnings = List.copyOf(warnings);
  }

  /**
   * The attendance that holds for an act: the one printed in the act, else the last one before it;
   * members of an earlier one where the nearest prints only counts.
   *
   * @param rolls in order of the document
   * @param act the act's stretch
   */
  public static @Nullable Attendance at(List<Roll> rolls, Span act) {
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
        ? found
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
