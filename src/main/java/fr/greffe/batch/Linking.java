package fr.greffe.batch;

import fr.greffe.index.EntryIndex;
import fr.greffe.index.OrganisationIndex;
import fr.greffe.organisation.Decision;
import fr.greffe.organisation.Directory;
import fr.greffe.organisation.EntryLinks;
import fr.greffe.organisation.OrganisationRecord;
import fr.greffe.organisation.Reconciliation;
import fr.greffe.register.Entry;
import java.nio.file.Path;
import java.util.List;

/** The step after indexing: who is who in all of the index, and what is on the same matter. */
public final class Linking {
  private static final double NANOS = 1e9;

  private final Reconciliation reconciliation;
  private final Directory directory;

  /**
   * @param directory extract of Sirene or RNA, or {@link Directory#NONE}
   */
  public Linking(Path config, Directory directory) {
    this.directory = directory;
    reconciliation = Reconciliation.load(config);
  }

  /**
   * What a run of it did.
   *
   * @param entries in the index
   * @param organisations found in them
   * @param doubtful organisations that may be another one
   * @param relations between entries, each counted once
   * @param seconds reading and writing included
   */
  public record Report(
      int entries, int organisations, int doubtful, int relations, double seconds) {}

  /** Rebuilds organisations and links from the entries; what was linked before is overwritten. */
  public Report run(EntryIndex entries, OrganisationIndex organisations, List<Decision> decisions) {
    long began = System.nanoTime();
    List<Entry> all = entries.all();
    Reconciliation.Result result = reconciliation.reconcile(all, decisions, directory);
    organisations.replace(result.organisations(), result.links());
    entries.link(all, result.links());
    return new Report(
        all.size(),
        result.organisations().size(),
        (int) result.organisations().stream().filter(Linking::doubtful).count(),
        result.links().stream().map(EntryLinks::relations).mapToInt(List::size).sum() / 2,
        (System.nanoTime() - began) / NANOS);
  }

  private static boolean doubtful(OrganisationRecord organisation) {
    return !organisation.maybe().isEmpty();
  }
}
