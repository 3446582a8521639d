package fr.greffe.fetching;

import org.jspecify.annotations.Nullable;

/**
 * What a server says of a version of a document, by which it can be asked whether there is a newer
 * one.
 *
 * @param etag or null
 * @param lastModified as the server wrote it, or null
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
  private static final int LONGEST = 500;

  /** Nothing is known. */
  public static final Validators NONE = new Validators(null, null);

  public Validators {
    etag = etag == null || etag.length() > LONGEST ? null : etag;
    lastModified = lastModified == null || lastModified.length() > LONGEST ? null : lastModified;
  }

  /** What assures that the rest of a download is of the same version, or null. */
  @Nullable String strong() {
    return etag != null && !etag.startsWith("W/") ? etag : etag == null ? lastModified : null;
  }
}
