package fr.greffe.archive;

import fr.greffe.connection.Refused;
import fr.greffe.document.DocumentId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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
 * what is kept on one is found by the others. Then the folder may be bounded: what did not serve
 * for long is in the bucket alone.
 *
 * <p>Safe for use by several threads and processes.
 */
public final class Archive {
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final Places places;
  private final @Nullable Bucket bucket;
  private final @Nullable Shelf shelf;

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
    places = new Places(folder);
    shelf =
        bucket == null
            ? null
            : bucket.most().map(most -> new Shelf(places, bucket, most)).orElse(null);
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
        bucket.keep(Places.name(kept.id()), temporary);
      }
      if (!isHere(kept.id())) {
        publish(channel, temporary, kept);
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
    return isHere(id) || bring(id) ? Optional.of(places.of(id)) : Optional.empty();
  }

  /**
   * Writes the bytes of an original, from here or from the bucket; nothing more is kept here.
   *
   * @throws IOException when they cannot be read or written
   * @throws ArchiveException when it was never kept, or the bucket gives something else
   */
  public void write(DocumentId id, OutputStream to) throws IOException {
    if (isHere(id)) {
      Files.copy(places.of(id), to);
      return;
    }
    try (InputStream there = bucket == null ? null : bucket.find(Places.name(id))) {
      if (there == null) {
        throw new ArchiveException("original perdu : " + Places.name(id));
      }
      DigestInputStream read = new DigestInputStream(there, DocumentId.sha256());
      read.transferTo(to);
      if (!DocumentId.of(read.getMessageDigest()).equals(id)) {
        throw damaged(id);
      }
    }
  }

  private static ArchiveException damaged(DocumentId id) {
    return new ArchiveException(
        "l'original %s est endommagé dans le dépôt".formatted(Places.name(id)));
  }

  /** All of them, here or in the bucket. */
  public Set<DocumentId> all() throws IOException {
    Set<DocumentId> all = new HashSet<>(places.all());
    if (bucket != null) {
      Places.named(bucket.keys().stream()).forEach(all::add);
    }
    return all;
  }

  /** Its place in the folder and its name in the bucket. */
  public static String name(DocumentId id) {
    return Places.name(id);
  }

  /** Gives the bucket whatever is only here. */
  public void shareAll() throws IOException {
    if (bucket != null) {
      for (DocumentId id : places.all()) {
        bucket.keep(Places.name(id), places.of(id));
      }
    }
  }

  private boolean isHere(DocumentId id) {
    try {
      return shelf == null ? Files.isRegularFile(places.of(id)) : shelf.serves(id);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private boolean bring(DocumentId id) {
    if (bucket == null) {
      return false;
    }
    try (InputStream there = bucket.find(Places.name(id))) {
      if (there == null) {
        return false;
      }
      Path temporary = temporary();
      try (FileChannel channel = open(temporary)) {
        Kept copied = copy(there, channel);
        if (!copied.id().equals(id)) {
          throw damaged(id);
        }
        publish(channel, temporary, copied);
        return true;
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new ArchiveException(
          "l'original %s ne peut pas être lu dans le dépôt (%s)"
              .formatted(Places.name(id), e.getMessage()),
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

  /** Bytes that can still be written on its disk. */
  public long room() throws IOException {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return Files.getFileStore(there).getUsableSpace();
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

  private void publish(FileChannel channel, Path temporary, Kept kept) {
    try {
      DurableFile.publish(channel, temporary, places.of(kept.id()));
      if (shelf != null) {
        shelf.grew(kept.size());
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private ArchiveException unwritable(IOException cause) {
    return new ArchiveException(
        "l'archive des originaux ne peut pas être écrite : %s (%s)"
            .formatted(folder, Refused.why(cause)),
        cause);
  }
}
