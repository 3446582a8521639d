package fr.greffe.fetching;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps the files of lists, so that a server need not send again what did not change. */
public interface PageStore {
  /**
   * A file as it was last.
   *
   * @param file its bytes
   * @param validators of that version
   */
  record Page(Path file, Validators validators) {}

  /** The file of an address, or empty. */
  Optional<Page> find(URI address);

  /** Keeps a file that was just fetched and gives where it is now. */
  Path keep(URI address, FetchResult.Fetched fetched) throws IOException;
}
