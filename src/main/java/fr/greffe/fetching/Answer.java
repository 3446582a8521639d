package fr.greffe.fetching;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a server answers to one request. */
sealed interface Answer {
  /** A document, whole. */
  record Body(Path file, String name, Validators validators) implements Answer {}

  /** It is elsewhere. */
  record Moved(URI to) implements Answer {}

  record NotModified() implements Answer {}

  record Missing(int status) implements Answer {}

  /**
   * It cannot answer now.
   *
   * @param wish how long to wait, as it says, or null
   */
  record Later(int status, @Nullable Duration wish) implements Answer {}

  /** What was there already of the download does not fit: it is to begin anew. */
  record Anew() implements Answer {}
}
