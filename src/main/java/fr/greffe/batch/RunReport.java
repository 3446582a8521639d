package fr.greffe.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run did and how its job stands after it. The counts add up, else there is no report.
 *
 * @param job its name
 * @param run number of the run
 * @param status how it ended
 * @param failure why it failed, in French, or null
 * @param files files that the source holds
 * @param documents different bytes among them, files that cannot be opened included
 * @param duplicates files whose bytes stand under another name too
 * @param read documents read by this run: {@code indexed} + {@code unreadable}
 * @param indexed documents read and indexed by this run
 * @param entries entries indexed by this run
 * @param unchanged documents indexed by an earlier run
 * @param unreadable documents that this run could not read
 * @param stillUnreadable documents that an earlier run could not read, and that did not change
 * @param partlyRead documents indexed by this run some pages of which gave nothing
 * @param remaining documents still to be read
 * @param replaced files that changed since the last run; the former version stays in the index
 * @param missing files that went away since the last run; their documents stay in the index
 * @param unverified places that could not be looked at: whether they changed is not known
 * @param gaps what of the source's list could not be read: documents may be missing
 * @param seconds the whole run
 * @param documentsPerSecond {@code read} by {@code seconds}
 */
public record RunReport(
    String job,
    long run,
    Status status,
    @Nullable String failure,
    int files,
    int documents,
    int duplicates,
    int read,
    int indexed,
    int entries,
    int unchanged,
    List<Unread> unreadable,
    List<Unread> stillUnreadable,
    int partlyRead,
    int remaining,
    int replaced,
    int missing,
    List<Unverified> unverified,
    List<String> gaps,
    double seconds,
    double documentsPerSecond) {
  private static final int SOME_UNREADABLE = 3;
  private static final int TERMINATED = 143;

  public RunReport {
    unreadable = List.copyOf(unreadable);
    stillUnreadable = List.copyOf(stillUnreadable);
    unverified = List.copyOf(unverified);
    gaps = List.copyOf(gaps);
    require(files == documents + duplicates, "files");
    require(read == indexed + unreadable.size(), "read");
    require(
        documents == indexed + unchanged + unreadable.size() + stillUnreadable.size() + remaining,
        "documents");
  }

  /** How a run ends. */
  public enum Status {
    COMPLETED,
    STOPPED,
    FAILED
  }

  /**
   * A document that cannot be read.
   *
   * @param location where it was found
   * @param document digest of its bytes, or null where the file cannot be opened
   * @param stage where it failed
   * @param reason kind of cause
   * @param message one sentence in French
   * @param page from 1, or null
   */
  public record Unread(
      String location,
      @Nullable String document,
      String stage,
      String reason,
      String message,
      @Nullable Integer page) {}

  /**
   * A place whose document is known, but not whether it is still the same.
   *
   * @param why in French
   */
  public record Unverified(String location, String why) {}

  /** True where all that the source holds is known and read. */
  public boolean complete() {
    return status == Status.COMPLETED
        && unreadable.isEmpty()
        && stillUnreadable.isEmpty()
        && remaining == 0
        && unverified.isEmpty()
        && gaps.isEmpty();
  }

  /**
   * The program's exit code: 1 failed, 143 stopped by a signal, 3 while something is unread or
   * unknown (whether this run or an earlier one failed on it), else 0.
   */
  public int exitCode() {
    return switch (status) {
      case FAILED -> 1;
      case STOPPED -> TERMINATED;
      case COMPLETED -> complete() ? 0 : SOME_UNREADABLE;
    };
  }

  /** True where the run found nothing to read. */
  public boolean nothingToDo() {
    return status == Status.COMPLETED
        && read == 0
        && remaining == 0
        && unverified.isEmpty()
        && gaps.isEmpty();
  }

  private void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("counts of " + what + " do not add up: " + this);
    }
  }
}
