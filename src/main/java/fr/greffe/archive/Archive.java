package fr.greffe.archive;

import fr.greffe.document.DocumentId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * The originals, each kept once under the digest of its bytes, whatever becomes of the place it was
 * found at. They are copies, not links: a file rewritten in place would change under its link.
 *
 * <pre>
 * originals/ab/abcdef…  the bytes whose digest that is
 * originals/incoming/   what is being copied
 * </pre>
 *
 * Safe for use by several threads and processes.
 */
public final class Archive {
  private static final int BUFFER = 1 << 16;
  private static final int FOLDER_DIGITS = 2;

  private final Path folder;

  /**
   * @param folder made when the first original comes
   */
  public Archive(Path folder) {
    this.folder = folder;
  }

  /**
   * An original that is in the archive.
   *
   * @param id digest of its bytes
   * @param size in bytes
   */
  public record Kept(DocumentId id, long size) {}

  /**
   * Keeps the bytes of a stream, digested and copied in one pass: what is kept is what was
   * digested.
   *
   * @throws IOException when the stream cannot be read
   * @throws ArchiveException when the archive cannot be written
   */
  public Kept keep(InputStream bytes) throws IOException {
    Path temporary = temporary();
    try (FileChannel channel = open(temporary)) {
      MessageDigest digest = DocumentId.sha256();
      byte[] buffer = new byte[BUFFER];
      long size = 0;
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        digest.update(buffer, 0, read);
        write(channel, ByteBuffer.wrap(buffer, 0, read));
        size += read;
      }
      Kept kept = new Kept(DocumentId.of(digest), size);
      if (find(kept.id()).isEmpty()) {
        publish(channel, temporary, place(kept.id()));
      }
      return kept;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Where an original is, or empty where it was never kept. */
  public Optional<Path> find(DocumentId id) {
    return Optional.of(place(id)).filter(Files::isRegularFile);
  }

  /** Bytes that can still be written on its disk. */
  public long room() throws IOException {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return Files.getFileStore(there).getUsableSpace();
  }

  private Path place(DocumentId id) {
    return folder.resolve(id.value().substring(0, FOLDER_DIGITS)).resolve(id.value());
  }

  private Path temporary() {
    try {
      Path incoming = Files.createDirectories(folder.resolve("incoming"));
      return Files.createTempFile(incoming, "", "");
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private FileChannel open(Path temporary) {
    try {
      return FileChannel.open(temporary, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void write(FileChannel channel, ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void publish(FileChannel channel, Path temporary, Path target) {
    try {
      DurableFile.publish(channel, temporary, target);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private ArchiveException unwritable(IOException cause) {
    return new ArchiveException(
        "l'archive des originaux ne peut pas être écrite : %s (%s)"
            .formatted(folder, cause.getMessage()),
        cause);
  }
}
