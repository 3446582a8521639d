package fr.greffe.cli;

import fr.greffe.batch.IngestionException;
import fr.greffe.batch.RunReport;
import fr.greffe.batch.StopSignal;
import fr.greffe.batch.Timetable;
import fr.greffe.settings.YamlFileException;
import fr.greffe.source.JobFile;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import org.springframework.dao.DataAccessException;

/**
 * Runs the jobs that have a schedule when they are due, one at a time, while the pages are served.
 */
final class Scheduler implements AutoCloseable {
  private static final Duration STEP = Duration.ofSeconds(20);

  private final ProgramFolders folders;
  private final JobRuns runs;
  private final Timetable timetable;
  private final PrintWriter says;
  private final StopSignal stop;
  private final Thread thread;

  /**
   * Starts to watch the clock.
   *
   * @param says hears reports and problems
   */
  Scheduler(
      ProgramFolders folders,
      JobRuns runs,
      Timetable timetable,
      PrintWriter says,
      StopSignal stop) {
    this.folders = folders;
    this.runs = runs;
    this.timetable = timetable;
    this.says = says;
    this.stop = stop;
    this.thread = Thread.ofPlatform().name("scheduler").start(this::watch);
  }

  private void watch() {
    try {
      do {
        runDue();
      } while (!stop.await(STEP));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void runDue() {
    try {
      for (JobFile job : timetable.due(folders.jobs().all())) {
        if (!stop.requested()) {
          run(job);
        }
      }
    } catch (YamlFileException | DataAccessException e) {
      say("les travaux prévus attendent : " + e.getMessage());
    }
  }

  private void run(JobFile job) {
    try {
      List<RunReport> reports =
          runs.run(List.of(job), stop, report -> say(RunReportText.of(report)));
      boolean ended =
          reports.stream().noneMatch(report -> report.status() == RunReport.Status.STOPPED);
      if (ended && !reports.isEmpty()) {
        timetable.ended(job.name());
      }
    } catch (IngestionException e) {
      say("le travail « " + job.name() + " », prévu maintenant, attend : " + e.getMessage());
    } catch (RuntimeException e) {
      say("le travail « " + job.name() + " » a échoué : " + e.getMessage());
      timetable.ended(job.name());
    }
  }

  private void say(String text) {
    says.println(text);
    says.flush();
  }

  /** Waits for the run under way to have stopped. */
  @Override
  public void close() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
