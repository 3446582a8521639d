package fr.greffe.completeness;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How complete the acts of a body are.
 *
 * @param body its name
 * @param acts that were read
 * @param unnumbered of them, acts whose number was not read
 * @param sittings different days
 * @param first day, or null
 * @param last day, or null
 * @param gaps series with missing numbers
 * @param quiet quarters without sitting
 */
public record BodyState(
    String body,
    int acts,
    int unnumbered,
    int sittings,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    List<NumberGap> gaps,
    List<QuietTime> quiet) {
  public BodyState {
    gaps = List.copyOf(gaps);
    quiet = List.copyOf(quiet);
  }

  /** True where nothing is known to be missing. */
  public boolean complete() {
    return gaps.isEmpty() && quiet.isEmpty();
  }

  /** How many numbers are missing. */
  public int missing() {
    return gaps.stream().mapToInt(NumberGap::count).sum();
  }
}
