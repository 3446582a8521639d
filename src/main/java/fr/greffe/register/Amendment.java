package fr.greffe.register;

import fr.greffe.document.Evidence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What someone of the service said of a fact, as the record keeps it beside the fact.
 *
 * @param field what of the entry it speaks of ("montant", "numero")
 * @param kind what was done
 * @param before what was read, in one line, or null where nothing was
 * @param after what holds since, in one line, or null where nothing does
 * @param author who said it
 * @param made when
 * @param evidence the words it is anchored to
 */
public record Amendment(
    String field,
    Kind kind,
    @Nullable String before,
    @Nullable String after,
    String author,
    Instant made,
    Evidence evidence) {
  /** What can be said of a fact. */
  public enum Kind {
    CORRECT,
    ADD,
    REFUSE,
    CONFIRM
  }
}
