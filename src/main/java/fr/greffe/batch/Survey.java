package fr.greffe.batch;

import fr.greffe.document.DocumentId;
import fr.greffe.source.FoundFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Records found files: which are as they were, told by their stamps without opening them, and which
 * bytes stand in the others. New bytes become pending documents.
 */
final class Survey implements ItemWriter<FoundFile> {
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_LOCATION = 1000;

  private final IngestionRun run;
  private final DocumentTable documents;
  private final LocationTable locations;
  private final Clock clock;

  Survey(IngestionRun run, DocumentTable documents, LocationTable locations, Clock clock) {
    this.run = run;
    this.documents = documents;
    this.locations = locations;
    this.clock = clock;
  }

  @Override
  public void write(Chunk<? extends FoundFile> chunk) {
    String job = run.job().name();
    long execution = run.execution();
    OffsetDateTime now = OffsetDateTime.now(clock);
    Map<String, LocationTable.Known> known =
        locations.known(job, chunk.getItems().stream().map(Survey::key).toList());
    List<String> still = new ArrayList<>();
    List<LocationTable.Seen> added = new ArrayList<>();
    List<LocationTable.Seen> changed = new ArrayList<>();
    Map<String, DocumentTable.Discovered> digested = new LinkedHashMap<>();
    for (FoundFile file : chunk) {
      LocationTable.Known before = known.get(key(file));
      Look look = look(file, before);
      if (look.same()) {
        still.add(key(file));
      } else {
        (before == null ? added : changed).add(look.seen());
        DocumentId id = look.seen().document();
        if (id != null) {
          digested.putIfAbsent(
              id.value(), new DocumentTable.Discovered(id, cut(file.name()), look.size()));
        }
      }
    }
    Set<String> recorded = documents.known(digested.keySet());
    documents.add(
        digested.values().stream().filter(found -> !recorded.contains(found.id().value())).toList(),
        now);
    locations.still(job, still, execution, now);
    locations.add(job, added, execution, now);
    locations.change(job, changed, execution, now);
  }

  private record Look(boolean same, LocationTable.Seen seen, long size) {}

  private Look look(FoundFile file, LocationTable.@Nullable Known before) {
    if (file.problem() != null) {
      return problem(file, file.problem());
    }
    if (file.location().length() > LONGEST_LOCATION) {
      return problem(file, "chemin de plus de " + LONGEST_LOCATION + " caractères");
    }
    try {
      Stamp stamp = Stamp.of(file.path(), clock.instant());
      boolean same = before != null && stamp.text() != null && stamp.text().equals(before.stamp());
      DocumentId id = same ? null : digest(file.path());
      return new Look(
          same, new LocationTable.Seen(key(file), id, stamp.text(), null), stamp.size());
    } catch (NoSuchFileException e) {
      return problem(file, "disparu pendant le parcours du dossier");
    } catch (AccessDeniedException e) {
      return problem(file, "accès refusé");
    } catch (IOException e) {
      return problem(file, "ne peut pas être lu (" + e.getMessage() + ")");
    }
  }

  private static Look problem(FoundFile file, String problem) {
    return new Look(false, new LocationTable.Seen(key(file), null, null, cut(problem)), 0);
  }

  /** The bytes at a path, as a digest. */
  static DocumentId digest(Path file) throws IOException {
    MessageDigest digest = DocumentId.sha256();
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return DocumentId.of(digest);
  }

  /** The end of a long location tells more than its beginning. */
  private static String key(FoundFile file) {
    String location = file.location();
    return location.substring(Math.max(0, location.length() - LONGEST_LOCATION));
  }

  private static String cut(String text) {
    return text.length() <= 500 ? text : text.substring(0, 500);
  }
}
