package fr.greffe.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Marks} of a file, to be kept and compared. Equal stamps are equal bytes.
 *
 * @param size in bytes
 * @param text the whole, to compare, or null where the file changed so lately that another change
 *     might not show
 */
record Stamp(long size, @Nullable String text) {
  private static final Duration SETTLED = Duration.ofSeconds(2);

  static Stamp of(Path file, Instant now) throws IOException {
    Marks marks = Marks.of(file);
    boolean settled = marks.last().isBefore(now.minus(SETTLED));
    return new Stamp(
        marks.size(),
        settled
            ? marks.size() + " " + marks.modified().toInstant() + " " + marks.changed().toInstant()
            : null);
  }
}
