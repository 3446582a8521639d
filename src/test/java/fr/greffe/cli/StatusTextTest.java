package fr.greffe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.batch.RunRecord.PartlyRead;
import fr.greffe.batch.Standings.Standing;
import fr.greffe.completeness.ActLine;
import fr.greffe.completeness.Completeness;
import fr.greffe.register.Body;
import fr.greffe.source.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusTextTest {
  private static final Instant SUCCESS = Instant.parse("2026-03-02T02:00:00Z");
  private static final Schedule NIGHTLY = Schedule.of("0 30 2 * * *", Schedule.PARIS);

  @Test
  void saysThatAllIsThereOnlyWhereNothingIsKnownToBeMissing() {
    assertThat(StatusText.conclusion(List.of(standing(0, List.of())), false)).startsWith("À jour");
    assertThat(StatusText.conclusion(List.of(standing(0, List.of())), true))
        .startsWith("Pas à jour");
    assertThat(StatusText.conclusion(List.of(standing(1, List.of())), false))
        .startsWith("Pas à jour");
    assertThat(StatusText.conclusion(List.of(standing(0, acts())), false)).startsWith("Pas à jour");
    assertThat(StatusText.conclusion(List.of(), false)).isEqualTo("Aucun travail dans jobs/.");
  }

  @Test
  void namesWhatIsMissing() {
    assertThat(StatusText.of(standing(1, acts()), null, SUCCESS))
        .contains(
            "  pages non lues : papiers/a.pdf (1 sur 3)",
            "  numéros : Valserre, 2024-# : 2 à 4 et 6 absents (4 numéros lus, jusqu'au 8)",
            "  séances : Valserre, aucune séance lue au 2e trimestre 2024 (une par trimestre au"
                + " moins : CGCT, art. L. 2121-7)");
  }

  @Test
  void isLateWhenTwoTimesOfItsScheduleWentByWithoutSuccess() {
    Standing standing = standing(0, List.of());
    assertThat(StatusText.isLate(standing, NIGHTLY, SUCCESS.plus(Duration.ofHours(47)))).isFalse();
    assertThat(StatusText.isLate(standing, NIGHTLY, SUCCESS.plus(Duration.ofHours(48)))).isTrue();
    assertThat(StatusText.isLate(standing, null, SUCCESS.plus(Duration.ofDays(99)))).isFalse();
  }

  private static List<ActLine> acts() {
    return List.of(
        act("1", "2024-01-10"),
        act("5", "2024-01-10"),
        act("7", "2024-09-10"),
        act("8", "2024-09-10"));
  }

  private static ActLine act(String rank, String day) {
    return new ActLine("Valserre", Body.Kind.COMMUNE, "2024-" + rank, LocalDate.parse(day), "a");
  }

  private static Standing standing(int unreadPages, List<ActLine> acts) {
    return new Standing(
        "essai",
        "COMPLETED",
        SUCCESS,
        SUCCESS,
        SUCCESS,
        1,
        1,
        0,
        0,
        0,
        List.of(),
        unreadPages == 0 ? List.of() : List.of(new PartlyRead("papiers/a.pdf", 3, unreadPages)),
        Completeness.of(acts));
  }
}
