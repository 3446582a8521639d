package fr.greffe.parsing.ocr;

import fr.greffe.document.DocumentId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Keeps what was recognised by the digest of the picture, so that no page is recognised twice. */
final class OcrCache {
  /** Changes whenever the way of asking Tesseract changes. */
  private static final String VERSION = "1";

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

  @Nullable String get(String key) {
    if (folder == null) {
      return null;
    }
    try {
      Path file = file(folder, key);
      return Files.exists(file) ? Files.readString(file) : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** A cache that cannot be written is only slower. */
  void put(String key, String value) {
    if (folder == null) {
      return;
    }
    try {
      Path file = file(folder, key);
      Files.createDirectories(file.getParent());
      Path fresh = Files.createTempFile(file.getParent(), key, ".part");
      Files.writeString(fresh, value);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      return;
    }
  }

  private static Path file(Path folder, String key) {
    return folder.resolve(key.substring(0, 2)).resolve(key + ".tsv");
  }
}
