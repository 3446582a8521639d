package fr.greffe.source;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;

/**
 * A pattern of file names as {@code **&#47;*.pdf}: {@code *} is any name part, {@code **&#47;} any
 * number of folders, none included. Letter case does not matter: papers named {@code .PDF} are
 * many.
 */
public final class FilePattern {
  private static final String ANY_FOLDER = "**/";

  private final String pattern;
  private final List<PathMatcher> matchers;

  private FilePattern(String pattern, List<PathMatcher> matchers) {
    this.pattern = pattern;
    this.matchers = matchers;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException when it is malformed
   */
  public static FilePattern of(String pattern) {
    String lower = pattern.toLowerCase(Locale.ROOT);
    List<String> globs =
        lower.startsWith(ANY_FOLDER)
            ? List.of(lower, lower.substring(ANY_FOLDER.length()))
            : List.of(lower);
    return new FilePattern(
        pattern,
        globs.stream()
            .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
            .toList());
  }

  /** Whether a path, relative to the folder of the source, is meant. */
  public boolean matches(Path relative) {
    Path lower = Path.of(relative.toString().toLowerCase(Locale.ROOT));
    return matchers.stream().anyMatch(matcher -> matcher.matches(lower));
  }

  @Override
  public String toString() {
    return pattern;
  }
}
