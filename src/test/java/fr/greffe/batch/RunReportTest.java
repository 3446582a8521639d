package fr.greffe.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.greffe.batch.RunReport.Status;
import fr.greffe.batch.RunReport.Unread;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunReportTest {
  @Test
  void refusesDocumentsThatDoNotAddUp() {
    assertThatThrownBy(() -> report(Status.COMPLETED, 5, 1, 1, 1, 1, 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("counts of documents do not add up");
  }

  @Test
  void endsWithZeroWhenEverythingIsIndexed() {
    assertThat(report(Status.COMPLETED, 4, 1, 3, 0, 0, 0).exitCode()).isZero();
  }

  @Test
  void endsWithThreeWhileDocumentsStandUnread() {
    assertThat(report(Status.COMPLETED, 2, 1, 0, 1, 0, 0).exitCode()).isEqualTo(3);
    assertThat(report(Status.COMPLETED, 2, 1, 0, 0, 1, 0).exitCode()).isEqualTo(3);
    assertThat(report(Status.COMPLETED, 2, 1, 0, 0, 0, 1).exitCode()).isEqualTo(3);
  }

  @Test
  void endsWithOneWhenItFailedWhateverWasRead() {
    assertThat(report(Status.FAILED, 2, 1, 0, 1, 0, 0).exitCode()).isEqualTo(1);
  }

  @Test
  void endsLikeAProgramThatASignalStopped() {
    assertThat(report(Status.STOPPED, 2, 1, 0, 0, 0, 1).exitCode()).isEqualTo(143);
  }

  private static RunReport report(
      Status status,
      int documents,
      int indexed,
      int unchanged,
      int unreadable,
      int still,
      int remaining) {
    return new RunReport(
        "essai",
        1,
        status,
        null,
        documents,
        documents,
        0,
        indexed + unreadable,
        indexed,
        indexed,
        unchanged,
        unread(unreadable),
        unread(still),
        0,
        remaining,
        0,
        0,
        List.of(),
        List.of(),
        1,
        1);
  }

  private static List<Unread> unread(int count) {
    return Collections.nCopies(
        count, new Unread("papiers/x.pdf", null, "parse", "CORRUPT", "Abîmé.", null));
  }
}
