package fr.greffe.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what a request finds.
 *
 * @param total entries that answer, counted up to {@link SearchRequest#LAST_HIT}
 * @param more true where there are more than {@code total}
 * @param hits of this part, in order
 * @param next where the next part begins, or null after the last
 */
public record ResultsPart(long total, boolean more, List<StoredHit> hits, @Nullable String next) {
  public ResultsPart {
    hits = List.copyOf(hits);
  }
}
