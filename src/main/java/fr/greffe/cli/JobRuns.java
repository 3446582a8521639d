package fr.greffe.cli;

import fr.greffe.batch.Backoff;
import fr.greffe.batch.DataFolder;
import fr.greffe.batch.Decisions;
import fr.greffe.batch.Ingestion;
import fr.greffe.batch.Linking;
import fr.greffe.batch.OwedLinks;
import fr.greffe.batch.Progress;
import fr.greffe.batch.RunReport;
import fr.greffe.batch.Runs;
import fr.greffe.batch.StopSignal;
import fr.greffe.batch.Tools;
import fr.greffe.database.Database;
import fr.greffe.following.Digests;
import fr.greffe.following.Follows;
import fr.greffe.following.Post;
import fr.greffe.occultation.Occultation;
import fr.greffe.organisation.Decision;
import fr.greffe.reading.ReaderPool;
import fr.greffe.search.Search;
import fr.greffe.search.SearchUnavailableException;
import fr.greffe.settings.Settings;
import fr.greffe.source.JobFile;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs jobs one after the other and shows how they get on. */
final class JobRuns {
  /** Set by the launcher where the error output is a terminal. */
  private static final boolean TERMINAL = Boolean.getBoolean("greffe.terminal");

  private final ProgramFolders folders;
  private final SearchServer server;
  private final PrintWriter progress;

  JobRuns(ProgramFolders folders, SearchServer server, PrintWriter progress) {
    this.folders = folders;
    this.server = server;
    this.progress = progress;
  }

  /**
   * Runs them; a failed job does not keep the next from running, a stop does.
   *
   * @param each told each report at once
   */
  List<RunReport> run(List<JobFile> jobs, StopSignal stop, Consumer<RunReport> each) {
    List<RunReport> reports = new ArrayList<>();
    try (DataFolder held = folders.hold();
        ReaderPool readers = folders.readers();
        Database database = folders.database();
        Ingestion ingestion =
            new Ingestion(held, database, Clock.systemUTC(), folders.settings().workers())) {
      Tools tools = folders.tools(server, readers);
      for (JobFile job : jobs) {
        if (!stop.requested()) {
          RunReport report = ingestion.run(job, tools, progress(job), stop);
          reports.add(report);
          each.accept(report);
        }
      }
      link(database, stop);
      if (!stop.requested()) {
        tellFollowers(database);
      }
      new Runs(database).forget(Instant.now().minus(Duration.ofDays(folders.settings().history())));
    }
    return reports;
  }

  /** What was read may change who is who anywhere; what a killed run owed is done too. */
  void link(Database database, StopSignal stop) {
    OwedLinks owed = new OwedLinks(database);
    List<Decision> decisions = new Decisions(database).all();
    Backoff backoff = new Backoff(stop, progress::println);
    for (OwedLinks.Owed next : owed.all()) {
      if (!stop.requested()) {
        Linking.Report report = backoff.insist(() -> link(next.index(), decisions));
        owed.done(next);
        progress.println(OrganisationText.report(report));
        progress.flush();
      }
    }
  }

  private Linking.Report link(String alias, List<Decision> decisions) {
    return server.linking(alias).run(server.index(alias), server.organisations(alias), decisions);
  }

  /** Those who follow a search by e-mail, where mails can be sent. */
  private void tellFollowers(Database database) {
    Settings.Mail mail = folders.settings().mail();
    if (mail == null) {
      return;
    }
    try {
      Search search = new Search(server.client(), folders.settings().elasticsearch().index());
      new Digests(new Follows(database), search, Occultation.load(folders.home().config()))
          .send(new Post(mail), Instant.now(), progress::println);
    } catch (SearchUnavailableException e) {
      progress.println("Les résumés ne sont pas partis : " + e.getMessage());
    }
    progress.flush();
  }

  /** The exit code of several runs: a failure counts more than documents left unread. */
  static int exitCode(List<RunReport> reports) {
    List<Integer> codes = reports.stream().map(RunReport::exitCode).toList();
    return codes.contains(Greffe.FAILED)
        ? Greffe.FAILED
        : codes.stream().mapToInt(code -> code).max().orElse(0);
  }

  private Progress progress(JobFile job) {
    return TERMINAL && !ProgressLog.WANTED
        ? new ProgressBar(job.name(), progress)
        : lines(job.name(), progress);
  }

  /** Shows how a job gets on in lines, or in the log where that is wanted. */
  static Progress lines(String job, PrintWriter out) {
    return ProgressLog.WANTED ? new ProgressLog() : new ProgressLines(job, out);
  }
}
