package fr.greffe.batch;

import fr.greffe.archive.Archive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run found at a place: a document, a ZIP of documents, or something that cannot be opened.
 *
 * @param location the place
 * @param name file name
 * @param kept the document, now in the archive, or null
 * @param stamp or null where it cannot be relied on
 * @param problem why it cannot be opened, in French, or null
 * @param container the ZIP it stands in, or null
 * @param holds how many files it holds where it is a ZIP, 0 for a companion, else null
 * @param targets places of the files with which it travels
 */
record Seen(
    String location,
    String name,
    Archive.@Nullable Kept kept,
    @Nullable String stamp,
    @Nullable String problem,
    @Nullable String container,
    @Nullable Integer holds,
    List<String> targets) {
  private static final int LONGEST_LOCATION = 1000;
  private static final int LONGEST_TEXT = 500;

  Seen {
    location = key(location);
    name = cut(name);
    problem = problem == null ? null : cut(problem);
    targets = List.copyOf(targets);
  }

  /** A file that travels with those at {@code targets}. */
  static Seen companion(String location, Archive.Kept kept, Stamp stamp, List<String> targets) {
    return new Seen(location, location, kept, stamp.text(), null, null, 0, targets);
  }

  static Seen document(String location, String name, Archive.Kept kept, Stamp stamp) {
    return new Seen(location, name, kept, stamp.text(), null, null, null, List.of());
  }

  static Seen problem(String location, String problem) {
    return new Seen(location, location, null, null, problem, null, null, List.of());
  }

  static Seen zip(String location, Stamp stamp, @Nullable String problem, int holds) {
    return new Seen(location, location, null, stamp.text(), problem, null, holds, List.of());
  }

  /** The same, in a ZIP. */
  Seen in(String zip) {
    return new Seen(location, name, kept, stamp, problem, zip, holds, targets);
  }

  /** True for what is read for its own sake. */
  boolean isDocument() {
    return kept != null && holds == null;
  }

  /** The digest of its document, or null where it is none. */
  @Nullable String document() {
    return isDocument() ? digest() : null;
  }

  @Nullable String digest() {
    return kept == null ? null : kept.id().value();
  }

  /** The end of a long location tells more than its beginning. */
  static String key(String location) {
    return location.substring(Math.max(0, location.length() - LONGEST_LOCATION));
  }

  static String cut(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }
}
