package fr.greffe.batch;

import fr.greffe.archive.Archive;
import fr.greffe.archive.ReadingCache;
import fr.greffe.database.Database;
import fr.greffe.desk.Standing;
import fr.greffe.extraction.Extraction;
import fr.greffe.extraction.Hints;
import fr.greffe.index.EntryIndex;
import fr.greffe.reading.FileReading;
import fr.greffe.source.Filing;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What runs work with. Rules, models and the search server take their time: they are loaded and
 * asked for once a document is pending, never for a run that has nothing to do.
 */
public final class Tools {
  private final Archive archive;
  private final Originals originals;
  private final OnDemand<Extraction> extraction;
  private final Map<String, EntryIndex> indexes = new ConcurrentHashMap<>();
  private final Function<String, EntryIndex> opening;
  private final String defaultIndex;
  private final int threads;
  private final Versions versions;

  /**
   * @param home folder that locations start from
   * @param config folder of rules and lexicons
   * @param archive keeps the originals
   * @param readings folder that keeps documents as they were read
   * @param reading reads the files
   * @param threads documents read at the same time
   * @param index alias of the index, where a job names none
   * @param opening opens the index behind an alias
   */
  public Tools(
      Path home,
      Path config,
      Archive archive,
      Path readings,
      FileReading reading,
      int threads,
      String index,
      Function<String, EntryIndex> opening) {
    this(
        home,
        new OnDemand<>(() -> Extraction.load(config)),
        archive,
        readings,
        reading,
        threads,
        index,
        opening,
        Versions.of(config));
  }

  Tools(
      Path home,
      OnDemand<Extraction> extraction,
      Archive archive,
      Path readings,
      FileReading reading,
      int threads,
      String index,
      Function<String, EntryIndex> opening,
      Versions versions) {
    this.archive = archive;
    this.originals =
        new Originals(home, archive, new ReadingCache(readings, versions.reading()), reading);
    this.extraction = extraction;
    this.defaultIndex = index;
    this.opening = opening;
    this.threads = threads;
    this.versions = versions;
  }

  /** Reads the documents of a job, which says what it knows of them. */
  Reading reading(Filing filing) {
    return new Reading(
        originals, extraction.get(), new Hints(filing.kind(), filing.body()), filing.job());
  }

  /** The register as clerks say it is; acts that they cut or joined are read anew. */
  Standing standing(Database database) {
    return new Standing(
        database, (whole, from, stretch, id) -> extraction.get().act(whole, from, stretch, id));
  }

  Archive archive() {
    return archive;
  }

  /** The index that a job's entries go to. */
  EntryIndex index(Filing filing) {
    return indexes.computeIfAbsent(alias(filing), opening);
  }

  /** True once that index is open: nobody has to wait for it any more. */
  boolean indexIsOpen(Filing filing) {
    return indexes.containsKey(alias(filing));
  }

  /** Begins to open that index while documents are read; who needs it hears what went wrong. */
  void prepareIndex(Filing filing) {
    CompletableFuture<EntryIndex> unused = CompletableFuture.supplyAsync(() -> index(filing));
  }

  /** Makes what was indexed visible to searches. */
  void refresh() {
    indexes.values().forEach(EntryIndex::refresh);
  }

  int threads() {
    return threads;
  }

  Versions versions() {
    return versions;
  }

  /** The alias of the index that a job's entries go to. */
  String alias(Filing filing) {
    return filing.index() == null ? defaultIndex : filing.index();
  }
}
