package fr.greffe.document;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names a document by the SHA-256 digest of its bytes: the same bytes are the same document.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record DocumentId(String value) {
  private static final int BUFFER = 1 << 16;
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  public DocumentId {
    if (!DIGEST.matcher(value).matches()) {
      throw new IllegalArgumentException("not a SHA-256 digest: " + value);
    }
  }

  /** Digests a whole document held in memory. */
  public static DocumentId of(byte[] bytes) {
    return new DocumentId(HexFormat.of().formatHex(sha256().digest(bytes)));
  }

  /** Digests a document as it comes, to its end. */
  public static DocumentId of(InputStream bytes) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return of(digest);
  }

  /**
   * Starts a digest for a document that is read as a stream; end it with {@link
   * #of(MessageDigest)}.
   */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Ends a digest begun with {@link #sha256()}. */
  public static DocumentId of(MessageDigest digest) {
    return new DocumentId(HexFormat.of().formatHex(digest.digest()));
  }

  @Override
  public String toString() {
    return value;
  }
}
