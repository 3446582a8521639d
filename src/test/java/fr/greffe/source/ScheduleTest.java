package fr.greffe.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
  @ParameterizedTest
  @CsvSource({
    "0 30 2 * * *, Europe/Paris, 2026-01-10T00:00:00Z, 2026-01-10T01:30:00Z",
    "0 30 2 * * *, Europe/Paris, 2026-07-10T00:00:00Z, 2026-07-10T00:30:00Z",
    // that night there is no half past two
    "0 30 2 * * *, Europe/Paris, 2026-03-29T00:00:00Z, 2026-03-30T00:30:00Z",
    // and that night there are two: it comes twice, which finds nothing new to read
    "0 30 2 * * *, Europe/Paris, 2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z",
    "0 0 6 * * MON, Indian/Reunion, 2026-03-02T02:00:00Z, 2026-03-09T02:00:00Z",
    "0 0 12 1 * *, Europe/Paris, 2026-02-01T11:00:00Z, 2026-03-01T11:00:00Z",
  })
  void comesAtTheLocalHour(String cron, String zone, Instant after, Instant next) {
    assertThat(Schedule.of(cron, ZoneId.of(zone)).next(after)).contains(next);
  }
}
