package fr.greffe.archive;

import fr.greffe.document.Document;
import fr.greffe.document.DocumentId;
import fr.greffe.document.Page;
import fr.greffe.document.PageSource;
import fr.greffe.reading.DocumentCodec;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Documents as they were read, with the place of every word, so that new rules need no new reading.
 * Each is kept once, under the digest of its bytes, with the version of the reader that made it: a
 * reading of another version is no reading, nor is a damaged one.
 *
 * <pre>
 * readings/ab/abcdef…  version of the reader, version of recognition | the document, deflated
 * </pre>
 *
 * A document without a picture does not depend on the version of recognition. Safe for use by
 * several threads.
 */
public final class ReadingCache {
  private static final Logger LOG = LoggerFactory.getLogger(ReadingCache.class);
  private static final int FOLDER_DIGITS = 2;
  private static final String NO_PICTURE = "";

  private final Path folder;
  private final ReadingVersion version;

  /**
   * @param folder made when the first reading comes
   * @param version of the reader at work
   */
  public ReadingCache(Path folder, ReadingVersion version) {
    this.folder = folder;
    this.version = version;
  }

  /** The document as the present reader read it, or empty where it has to be read. */
  public Optional<Document> find(DocumentId id) {
    Path file = place(id);
    try (DataInputStream bytes =
        new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)))) {
      if (!bytes.readUTF().equals(version.reader()) || !recognised(bytes.readUTF())) {
        return Optional.empty();
      }
      try (InputStream inflated = new InflaterInputStream(bytes)) {
        return Optional.of(DocumentCodec.decode(inflated.readAllBytes()))
            .filter(document -> document.id().equals(id));
      }
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.info("{} is damaged and will be made anew: {}", file, e.toString());
      return Optional.empty();
    }
  }

  /**
   * Keeps a reading in place of an earlier one.
   *
   * @throws ArchiveException when it cannot be written
   */
  public void keep(Document document) {
    Path file = place(document.id());
    try {
      Files.createDirectories(file.getParent());
      Path temporary = Files.createTempFile(file.getParent(), "", ".incoming");
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(packed(document));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        DurableFile.rename(temporary, file);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new ArchiveException(
          "les lectures ne peuvent pas être gardées : %s (%s)".formatted(folder, e.getMessage()),
          e);
    }
  }

  private byte[] packed(Document document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream head = new DataOutputStream(bytes)) {
      head.writeUTF(version.reader());
      head.writeUTF(hasPictures(document) ? version.recognition() : NO_PICTURE);
      try (OutputStream deflated = new DeflaterOutputStream(head)) {
        deflated.write(DocumentCodec.encode(document));
      }
    }
    return bytes.toByteArray();
  }

  private boolean recognised(String recognition) {
    return recognition.equals(NO_PICTURE) || recognition.equals(version.recognition());
  }

  private static boolean hasPictures(Document document) {
    return document.pages().stream().map(Page::source).anyMatch(from -> from != PageSource.TEXT);
  }

  private Path place(DocumentId id) {
    return folder.resolve(id.value().substring(0, FOLDER_DIGITS)).resolve(id.value());
  }
}
