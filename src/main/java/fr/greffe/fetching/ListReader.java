package fr.greffe.fetching;

import java.io.IOException;
import java.net.URI;

/** Reads one file of a list. */
interface ListReader {
  /**
   * What the file says.
   *
   * @throws IOException saying in French that it is no such list
   */
  ListPart read(URI address, byte[] bytes) throws IOException;
}
