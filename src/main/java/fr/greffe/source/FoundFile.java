package fr.greffe.source;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that a source holds.
 *
 * @param location where it is, for people and for the record: the folder as the job names it, then
 *     the path in it, with slashes
 * @param path to read it
 * @param problem why it cannot be reached, in French, or null
 */
public record FoundFile(String location, Path path, @Nullable String problem) {
  /** The file's own name. */
  public String name() {
    return String.valueOf(path.getFileName());
  }
}
