package fr.greffe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.batch.StopSignal;
import fr.greffe.batch.Timetable;
import fr.greffe.database.Database;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watcher of schedules on a real database, with a job that has nothing to read. */
class SchedulerTest {
  private static final String HOME = "greffe.home";
  @TempDir private Path home;
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

  @BeforeEach
  void makesAHome() throws Exception {
    for (String folder : List.of("config/rules", "config/lexicons", "jobs", "vide")) {
      Files.createDirectories(home.resolve(folder));
    }
    Files.writeString(home.resolve("jobs/vide.yml"), "name: vide\nsource: { folder: vide }\n");
    System.setProperty(HOME, home.toString());
  }

  @AfterEach
  void forgetsTheHome() {
    System.clearProperty(HOME);
  }

  @Test
  void runsAJobThatIsAskedForOnce() throws Exception {
    ProgramFolders folders = new ProgramFolders();
    PrintWriter quiet = new PrintWriter(new StringWriter());
    try (Database database = folders.database();
        SearchServer server = new SearchServer(folders, line -> {})) {
      Timetable timetable = new Timetable(database, Clock.systemUTC());
      timetable.ask("vide");
      StopSignal stop = new StopSignal();
      JobRuns runs = new JobRuns(folders, server, quiet);
      try (Scheduler scheduler = new Scheduler(folders, runs, timetable, listening(), stop)) {
        assertThat(said.poll(1, TimeUnit.MINUTES)).contains("Travail « vide » : rien de nouveau");
        stop.request();
      }
      assertThat(timetable.due(folders.jobs().all())).isEmpty();
    }
  }

  private PrintWriter listening() {
    return new PrintWriter(new StringWriter()) {
      @Override
      public void println(String line) {
        said.add(String.valueOf(line));
      }
    };
  }
}
