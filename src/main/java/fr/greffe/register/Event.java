package fr.greffe.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to organisations or territories: a dissolution, an opening, jobs cut.
 *
 * @param kind what happens
 * @param who the organisations, at least one; several for a merger or a convention
 * @param person who is appointed, or null
 * @param place where, or null
 * @param figure how many jobs, or null
 * @param date when, as precise as the text has it, or null
 * @param modality how surely the text states it
 * @param deduced true where a common noun stands for the name ("l'association")
 * @param confidence 0 to 1
 */
public record Event(
    Kind kind,
    List<String> who,
    @Nullable String person,
    @Nullable String place,
    @Nullable Figure figure,
    @Nullable PartialDate date,
    Modality modality,
    boolean deduced,
    double confidence)
    implements Fact {
  public Event {
    who = List.copyOf(who);
    if (who.isEmpty()) {
      throw new IllegalArgumentException("an event is somebody's");
    }
  }

  /** What may happen. */
  public enum Kind {
    CREATION,
    DISSOLUTION,
    MERGER,
    LIQUIDATION,
    OPENING,
    CLOSURE,
    RELOCATION,
    JOB_CREATION,
    JOB_CUTS,
    LABELLING,
    CONVENTION,
    APPOINTMENT
  }

  /** How the text states it. */
  public enum Modality {
    DONE,
    ANNOUNCED,
    CONDITIONAL,
    DENIED
  }
}
