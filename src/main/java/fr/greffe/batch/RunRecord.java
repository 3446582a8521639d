package fr.greffe.batch;

import fr.greffe.completeness.BodyState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a run: its report, and how complete its job stood after it.
 *
 * @param report what it did
 * @param began when
 * @param ended when
 * @param listed documents that the list of its source names, or null where it has no list
 * @param partly documents some pages of which gave nothing
 * @param bodies whose acts the job reads, judged by all acts of the register
 */
public record RunRecord(
    RunReport report,
    Instant began,
    Instant ended,
    @Nullable Integer listed,
    List<PartlyRead> partly,
    List<BodyState> bodies) {
  public RunRecord {
    partly = List.copyOf(partly);
    bodies = List.copyOf(bodies);
  }

  /**
   * A document that was not read whole.
   *
   * @param pages of the document
   * @param unread of them, pages that gave nothing
   */
  public record PartlyRead(String location, int pages, int unread) {}

  /** True where nothing is known to be missing. */
  public boolean complete() {
    return report.complete() && partly.isEmpty() && bodies.stream().allMatch(BodyState::complete);
  }
}
