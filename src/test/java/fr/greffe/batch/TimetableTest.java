package fr.greffe.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.greffe.database.Database;
import fr.greffe.settings.Settings;
import fr.greffe.source.FolderSource;
import fr.greffe.source.JobFile;
import fr.greffe.source.Schedule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When jobs are due and who may run them, on a real database and a clock that the test drives. */
class TimetableTest {
  @TempDir private Path data;
  private final TestClock clock = new TestClock(Instant.parse("2026-03-02T08:00:00Z"));
  private final JobFile nightly = job("nuit", "0 30 2 * * *");
  private Database database;
  private Timetable timetable;

  @BeforeEach
  void opens() {
    database = Database.open(data, new Settings.Database(null, null, null));
    timetable = new Timetable(database, clock);
  }

  @AfterEach
  void closes() {
    database.close();
  }

  @Test
  void countsFromWhenItIsFirstSeen() {
    assertThat(timetable.due(List.of(nightly))).isEmpty();
    clock.pass(Duration.ofHours(17));
    assertThat(timetable.due(List.of(nightly))).isEmpty();
    clock.pass(Duration.ofHours(1));
    assertThat(timetable.due(List.of(nightly))).containsExactly(nightly);
  }

  @Test
  void catchesUpMissedTimesByOneRun() {
    timetable.due(List.of(nightly));
    clock.pass(Duration.ofDays(10));
    assertThat(timetable.due(List.of(nightly))).containsExactly(nightly);
    timetable.ended("nuit");
    assertThat(timetable.due(List.of(nightly))).isEmpty();
    assertThat(timetable.next(List.of(nightly))).isEqualTo(Instant.parse("2026-03-13T01:30:00Z"));
  }

  @Test
  void doesNotWaitForTheTimesOfAClockThatWasAhead() {
    timetable.due(List.of(nightly));
    clock.pass(Duration.ofDays(400));
    assertThat(timetable.due(List.of(nightly))).hasSize(1);
    timetable.ended("nuit");
    clock.pass(Duration.ofDays(-399));
    assertThat(timetable.due(List.of(nightly))).isEmpty();
    clock.pass(Duration.ofDays(1));
    assertThat(timetable.due(List.of(nightly))).containsExactly(nightly);
  }

  @Test
  void runsOnceThoughTheClocksOfTwoMachinesDiffer() {
    timetable.due(List.of(nightly));
    clock.pass(Duration.ofMinutes(17 * 60 + 31));
    assertThat(timetable.due(List.of(nightly))).containsExactly(nightly);
    timetable.ended("nuit");
    clock.pass(Duration.ofMinutes(-2));
    assertThat(timetable.due(List.of(nightly))).isEmpty();
    clock.pass(Duration.ofMinutes(2));
    assertThat(timetable.due(List.of(nightly))).isEmpty();
  }

  @Test
  void owesARunThatWasBegunAndNotEnded() {
    timetable.due(List.of(nightly));
    clock.pass(Duration.ofDays(1));
    assertThat(timetable.due(List.of(nightly))).hasSize(1);
    Timetable afterARestart = new Timetable(database, clock);
    assertThat(afterARestart.due(List.of(nightly))).containsExactly(nightly);
    afterARestart.ended("nuit");
    assertThat(afterARestart.due(List.of(nightly))).isEmpty();
  }

  @Test
  void neverRunsAJobWithoutSchedule() {
    JobFile free = job("libre", null);
    timetable.due(List.of(free));
    clock.pass(Duration.ofDays(10));
    assertThat(timetable.due(List.of(free))).isEmpty();
    assertThat(timetable.next(List.of(free))).isNull();
  }

  @Test
  void runsAnyJobOnceWhenItIsAskedTo() {
    JobFile free = job("libre", null);
    timetable.ask("libre");
    assertThat(timetable.due(List.of(free, nightly))).containsExactly(free);
    timetable.ended("libre");
    assertThat(timetable.due(List.of(free))).isEmpty();
  }

  @Test
  void letsOneMachineRunAJobAtATime() {
    JobLock first = take("machine-a /srv/a");
    assertThatThrownBy(() -> take("machine-b /srv/b"))
        .isInstanceOf(IngestionException.class)
        .hasMessage("le travail « nuit » est en cours ailleurs : machine-a /srv/a");
    first.close();
    take("machine-b /srv/b").close();
  }

  @Test
  void takesOverFromAMachineThatDiedAndStopsItShouldItWake() {
    JobLock dead = take("machine-a /srv/a");
    database
        .jdbc()
        .update("update job_lock set expires = current_timestamp - interval '1' second", Map.of());
    try (JobLock alive = take("machine-b /srv/b")) {
      alive.confirm();
      assertThatThrownBy(dead::confirm)
          .isInstanceOf(IngestionException.class)
          .hasMessageContaining("a été repris ailleurs")
          .hasMessageContaining("machine-b /srv/b");
      dead.close();
      alive.confirm();
    }
  }

  @Test
  void goesOnAtOnceOnTheDataFolderWhoseProcessDied() {
    take("machine-a /srv/a");
    take("machine-a /srv/a").confirm();
  }

  private JobLock take(String owner) {
    return JobLock.take(database.jdbc(), "nuit", owner);
  }

  private static JobFile job(String name, @Nullable String cron) {
    return new JobFile(
        name,
        new FolderSource(Path.of(""), "papiers", List.of()),
        null,
        null,
        cron == null ? null : Schedule.of(cron, Schedule.PARIS),
        null);
  }
}
