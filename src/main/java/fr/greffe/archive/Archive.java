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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The originals, each kept once under the digest of its bytes, whatever becomes of the place it was
 * found at. They are copies, not links: a file rewritten in place would change under its link.
 *
 * <pre>
 * originals/ab/abcdef…  the bytes whose digest that is
 * originals/incoming/   what is being copied
 * </pre>
 *
 * <p>Where several machines work without a common folder each has its own, and all have a bucket:
 * what is kept on one is found by the others.
 *
 * <p>Safe for use by several threads and processes.
 */
public final class Archive {
  private static final int BUFFER = 1 << 16;
  private static final int FOLDER_DIGITS = 2;
  private static final Pattern NAME = Pattern.compile("\\p{XDigit}{2}/\\p{XDigit}{64}");

  private final Path folder;
  private final @Nullable Bucket bucket;

  /**
   * @param folder made when the first original comes
   */
  public Archive(Path folder) {
    this(folder, null);
  }

  /**
   * @param bucket where other machines find the originals too, under the same names, or null
   */
  public Archive(Path folder, @Nullable Bucket bucket) {
    this.folder = folder;
    this.bucket = bucket;
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
   * @throws ArchiveException when the archive cannot be written, here or in its bucket
   */
  public Kept keep(InputStream bytes) throws IOException {
    Path temporary = temporary();
    try (FileChannel channel = open(temporary)) {
      Kept kept = copy(bytes, channel);
      if (bucket != null) {
        bucket.keep(name(kept.id()), temporary);
      }
      if (!isHere(kept.id())) {
        publish(channel, temporary, place(kept.id()));
      }
      return kept;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Where an original is, or empty where it was never kept; one that only the bucket has is brought
   * here.
   *
   * @throws ArchiveException when the bucket cannot be asked, or what it gives is something else
   */
  public Optional<Path> find(DocumentId id) {
    return isHere(id) || bring(id) ? Optional.of(place(id)) : Optional.empty();
  }

  /** Brings here whatever only the bucket has. */
  public void bringAll() {
    if (bucket != null) {
      bucket.keys().stream()
          .filter(name -> NAME.matcher(name).matches())
          .map(name -> new DocumentId(name.substring(name.indexOf('/') + 1)))
          .forEach(this::find);
    }
  }

  /** Gives the bucket whatever is only here. */
  public void shareAll() throws IOException {
    if (bucket == null || !Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (NAME.matcher(name).matches()) {
          bucket.keep(name, file);
        }
      }
    }
  }

  private boolean isHere(DocumentId id) {
    return Files.isRegularFile(place(id));
  }

  private boolean bring(DocumentId id) {
    if (bucket == null) {
      return false;
    }
    try (InputStream there = bucket.find(name(id))) {
      if (there == null) {
        return false;
      }
      Path temporary = temporary();
      try (FileChannel channel = open(temporary)) {
        Kept copied = copy(there, channel);
        if (!copied.id().equals(id)) {
          throw new ArchiveException(
              "l'original %s est endommagé dans le dépôt".formatted(name(id)));
        }
        publish(channel, temporary, place(id));
        return true;
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new ArchiveException(
          "l'original %s ne peut pas être lu dans le dépôt (%s)"
              .formatted(name(id), e.getMessage()),
          e);
    }
  }

  private Kept copy(InputStream bytes, FileChannel channel) throws IOException {
    MessageDigest digest = DocumentId.sha256();
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
      digest.update(buffer, 0, read);
      write(channel, ByteBuffer.wrap(buffer, 0, read));
      size += read;
    }
    return new Kept(DocumentId.of(digest), size);
  }

  /** Its place in the folder and its name in the bucket. */
  private static String name(DocumentId id) {
    return id.value().substring(0, FOLDER_DIGITS) + "/" + id.value();
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
    return folder.resolve(name(id));
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
