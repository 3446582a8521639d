package fr.greffe.batch;

import fr.greffe.source.FoundFile;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Records found files: which are as they were and which bytes stand in the others. New bytes become
 * pending documents.
 */
final class Survey implements ItemWriter<FoundFile> {
  private final IngestionRun run;
  private final Inspection inspection;
  private final DocumentTable documents;
  private final LocationTable locations;
  private final CompanionTable companions;
  private final Clock clock;

  Survey(
      IngestionRun run,
      Inspection inspection,
      DocumentTable documents,
      LocationTable locations,
      CompanionTable companions,
      Clock clock) {
    this.run = run;
    this.inspection = inspection;
    this.documents = documents;
    this.locations = locations;
    this.companions = companions;
    this.clock = clock;
  }

  @Override
  public void write(Chunk<? extends FoundFile> chunk) {
    List<String> still = new ArrayList<>();
    Map<String, Seen> changed = new LinkedHashMap<>();
    Map<String, LocationTable.Known> before =
        locations.known(
            run.job().name(),
            chunk.getItems().stream().map(file -> Seen.key(file.location())).toList());
    for (FoundFile file : chunk) {
      LocationTable.Known known = before.get(Seen.key(file.location()));
      Optional<List<Seen>> look = inspection.look(file, known == null ? null : known.stamp());
      look.ifPresentOrElse(
          all -> all.forEach(seen -> changed.put(seen.location(), seen)),
          () -> still.add(Seen.key(file.location())));
    }
    record(still, List.copyOf(changed.values()));
  }

  private void record(List<String> still, List<Seen> seen) {
    String job = run.job().name();
    long execution = run.execution();
    OffsetDateTime now = OffsetDateTime.now(clock);
    addDocuments(seen, now);
    Set<String> known = locations.known(job, seen.stream().map(Seen::location).toList()).keySet();
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
