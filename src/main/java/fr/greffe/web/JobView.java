package fr.greffe.web;

import fr.greffe.batch.Standings.Standing;
import fr.greffe.completeness.BodyState;
import java.util.ArrayList;
import java.util.List;

/**
 * How a job stands, as a page shows it.
 *
 * @param name of the job
 * @param end how its last run ended
 * @param ended when
 * @param success when one last ended well
 * @param standing its counts
 * @param missing what is missing, in a few words; empty where nothing is known to be
 */
record JobView(
    String name,
    String end,
    String ended,
    String success,
    Standing standing,
    List<String> missing) {
  static JobView of(Standing standing) {
    return new JobView(
        standing.job(),
        RunView.end(standing.lastRun()),
        RunView.time(standing.lastEnded() == null ? standing.lastBegun() : standing.lastEnded()),
        RunView.time(standing.lastSuccess()),
        standing,
        missing(standing));
  }

  private static List<String> missing(Standing standing) {
    List<String> missing = new ArrayList<>();
    add(missing, standing.unreadable(), "illisible", "illisibles");
    add(missing, standing.pending(), "à lire", "à lire");
    add(missing, standing.unverified(), "non revérifié", "non revérifiés");
    add(missing, standing.gaps().size(), "lacune de la liste", "lacunes de la liste");
    add(missing, standing.partly().size(), "lu en partie", "lus en partie");
    int numbers = standing.bodies().stream().mapToInt(BodyState::missing).sum();
    int quiet = standing.bodies().stream().mapToInt(body -> body.quiet().size()).sum();
    add(missing, numbers, "numéro absent", "numéros absents");
    add(missing, quiet, "période sans séance", "périodes sans séance");
    return missing;
  }

  private static void add(List<String> missing, int count, String one, String many) {
    if (count > 0) {
      missing.add(count + " " + (count == 1 ? one : many));
    }
  }
}
