package fr.greffe.batch;

import fr.greffe.source.DocumentSource;
import fr.greffe.source.SourceUnavailableException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Records what a run finds at the places of its source. New bytes become pending documents. */
final class Places {
  private final IngestionRun run;
  private final DocumentTable documents;
  private final LocationTable locations;
  private final CompanionTable companions;
  private final Clock clock;

  Places(
      IngestionRun run,
      DocumentTable documents,
      LocationTable locations,
      CompanionTable companions,
      Clock clock) {
    this.run = run;
    this.documents = documents;
    this.locations = locations;
    this.companions = companions;
    this.clock = clock;
  }

  /** What earlier runs found there, by place. */
  Map<String, LocationTable.Known> known(List<String> places) {
    return locations.known(run.job(), places);
  }

  /**
   * Refuses a source that holds nothing where something is known: it is away rather than emptied,
   * unless people empty it.
   *
   * @param found what was found, in French
   * @param likely why, most likely
   */
  void refuseEmptied(DocumentSource source, String found, String likely) {
    int before = locations.present(run.job());
    if (before > 0 && !source.emptied()) {
      throw new SourceUnavailableException(
          ("%s, où %d documents sont connus ; %s ? Si c'est vidé exprès, dites-le dans le travail :"
                  + " « emptied: true »")
              .formatted(found, before, likely));
    }
  }

  /**
   * Records places.
   *
   * @param still those that are as they were
   * @param seen the others
   */
  void record(List<String> still, List<Seen> seen) {
    String job = run.job();
    long execution = run.execution();
    OffsetDateTime now = OffsetDateTime.now(clock);
    addDocuments(seen, now);
    Set<String> known = known(seen.stream().map(Seen::location).toList()).keySet();
    locations.still(job, still, execution, now);
    locations.add(
        job,
        seen.stream().filter(place -> !known.contains(place.location())).toList(),
        execution,
        now);
    locations.change(
        job,
        seen.stream().filter(place -> known.contains(place.location())).toList(),
        execution,
        now);
    companions.record(
        job, seen.stream().filter(place -> !place.targets().isEmpty()).toList(), execution);
  }

  /** Records that a place could not be looked at: what stood there may be as it was, or not. */
  void recordUnverified(String place, String why) {
    locations.unverified(run.job(), place, Seen.cut(why), run.execution());
  }

  /** Records that a place holds nothing any more, and gives how many files it did until now. */
  int recordGone(String place) {
    return locations.gone(run.job(), place);
  }

  private void addDocuments(List<Seen> seen, OffsetDateTime now) {
    Map<String, Seen> byDigest = new LinkedHashMap<>();
    seen.stream()
        .filter(Seen::isDocument)
        .forEach(place -> byDigest.putIfAbsent(Objects.requireNonNull(place.digest()), place));
    Set<String> recorded = documents.known(byDigest.keySet());
    byDigest.keySet().removeAll(recorded);
    documents.add(List.copyOf(byDigest.values()), now);
  }
}
