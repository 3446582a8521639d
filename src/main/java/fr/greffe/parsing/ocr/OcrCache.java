package fr.greffe.parsing.ocr;

import fr.greffe.document.DocumentId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was recognised by the digest of the picture, so that no page is recognised twice by
 * the same version of the engine and of our way of asking it.
 */
final class OcrCache {
  /** Changes whenever the way of preparing pictures or of asking Tesseract changes. */
  private static final String VERSION = "2";

  private final @Nullable Path folder;

  /** With a null folder nothing is kept. */
  OcrCache(@Nullable Path folder) {
    this.folder = folder;
  }

  static String key(byte[] image) {
    MessageDigest digest = DocumentId.sha256();
    digest.update(VERSION.getBytes(StandardCharsets.US_ASCII));
    digest.update(image);
    return DocumentId.of(digest).value();
  }

  /**
   * What is known of a picture.
   *
   * @param engine whose answer is wanted, or null for that of any
   */
  @Nullable Answer get(String key, @Nullable String engine) {
    if (folder == null) {
      return null;
    }
    try {
      Path file = file(folder, key);
      if (!Files.exists(file)) {
        return null;
      }
      String[] kept = Files.readString(file).split("\n", 2);
      boolean fresh = engine == null || kept[0].equals(engine);
      return fresh && kept.length == 2 ? Answer.parse(kept[1]) : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** A cache that cannot be written is only slower. */
  void put(String key, String engine, Answer answer) {
    if (folder == null) {
      return;
    }
    try {
      Path file = file(folder, key);
      Files.createDirectories(file.getParent());
      Path fresh = Files.createTempFile(file.getParent(), key, ".part");
      Files.writeString(fresh, engine + "\n" + answer.written());
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      return;
    }
  }

  private static Path file(Path folder, String key) {
    return folder.resolve(key.substring(0, 2)).resolve(key + ".tsv");
  }
}
