package fr.greffe.fetching;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A document that a list names.
 *
 * @param address of the document
 * @param version what the list says of its version (a day, a digest), or null
 */
public record ListedAddress(URI address, @Nullable String version) {
  private static final int LONGEST = 200;

  public ListedAddress {
    version =
        version == null || version.isBlank() || version.length() > LONGEST ? null : version.strip();
  }
}
