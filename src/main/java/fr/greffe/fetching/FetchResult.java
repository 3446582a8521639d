package fr.greffe.fetching;

import java.nio.file.Path;

/** What came of asking for an address. */
public sealed interface FetchResult {
  /**
   * A version that was not known.
   *
   * @param file its bytes; the caller takes them away
   * @param name of the file, as the server or the address names it
   * @param validators of this version
   */
  record Fetched(Path file, String name, Validators validators) implements FetchResult {}

  /** The known version stands. */
  record Unchanged() implements FetchResult {}

  /**
   * The server says that there is no such document.
   *
   * @param status 404 or 410
   */
  record Gone(int status) implements FetchResult {}

  /**
   * There is no answer, or none that may be taken.
   *
   * @param why in French
   */
  record Failed(String why) implements FetchResult {}
}
