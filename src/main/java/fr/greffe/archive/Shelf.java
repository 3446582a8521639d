package fr.greffe.archive;

import fr.greffe.document.DocumentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Bounds the originals of a machine where a bucket has them all: those that served last stay. What
 * served within the hour may be being read and stays however much it is, as does what the bucket
 * does not have whole.
 *
 * <p>When a file served last is its time of change, which nothing else looks at.
 */
final class Shelf {
  private static final Duration IN_USE = Duration.ofHours(1);
  private static final int SWEEPS_A_SHELF = 20;

  private final Places places;
  private final Bucket bucket;
  private final long most;
  private long untilSweep;

  /**
   * @param most bytes that are kept here
   */
  Shelf(Places places, Bucket bucket, long most) {
    this.places = places;
    this.bucket = bucket;
    this.most = most;
  }

  private record Kept(DocumentId id, long bytes, Instant served) {
    boolean isInUse() {
      return served.isAfter(Instant.now().minus(IN_USE));
    }
  }

  /** An original serves; false where it is not here. */
  boolean serves(DocumentId id) throws IOException {
    try {
      Files.setLastModifiedTime(places.of(id), FileTime.from(Instant.now()));
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** So many bytes came. */
  synchronized void grew(long bytes) throws IOException {
    untilSweep -= bytes;
    if (untilSweep <= 0) {
      sweep();
      untilSweep = most / SWEEPS_A_SHELF;
    }
  }

  private void sweep() throws IOException {
    List<Kept> kept = new ArrayList<>();
    for (DocumentId id : places.all()) {
      kept(id).ifPresent(kept::add);
    }
    kept.sort(Comparator.comparing(Kept::served));
    long all = kept.stream().mapToLong(Kept::bytes).sum();
    for (Kept oldest : kept) {
      if (all <= most || oldest.isInUse()) {
        return;
      }
      if (bucket.holds(Places.name(oldest.id()), oldest.bytes())
          && kept(oldest.id()).filter(Kept::isInUse).isEmpty()) {
        Files.deleteIfExists(places.of(oldest.id()));
        all -= oldest.bytes();
      }
    }
  }

  /** Empty where another process took it away. */
  private Optional<Kept> kept(DocumentId id) throws IOException {
    try {
      BasicFileAttributes now = Files.readAttributes(places.of(id), BasicFileAttributes.class);
      return Optional.of(new Kept(id, now.size(), now.lastModifiedTime().toInstant()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
