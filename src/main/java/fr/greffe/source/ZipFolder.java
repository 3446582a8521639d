package fr.greffe.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP of documents, gone through as if it were a folder: folders of the ZIP and ZIPs in it alike.
 * Its files are named {@code dossier/acte.pdf}, those of a ZIP in it {@code lot.zip!/acte.pdf}.
 * Nothing is unpacked to the disk; names are for people and never a path.
 */
public final class ZipFolder {
  private static final int DEEPEST = 3;
  private static final int MOST_ENTRIES = 20_000;
  private static final int MOST_NESTED_BYTES = 100_000_000;
  private static final byte[] MAGIC = {'P', 'K', 3, 4};

  /** Files by which a ZIP shows that it is one document (DOCX, ODT, EPUB) or a program. */
  private static final Set<String> OF_ONE_DOCUMENT =
      Set.of("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF");

  private final ContentsVisitor visitor;
  private final UnpackedBytes unpacked;
  private int entries;

  private ZipFolder(ContentsVisitor visitor, UnpackedBytes unpacked) {
    this.visitor = visitor;
    this.unpacked = unpacked;
  }

  /** Whether the bytes of a file are a ZIP that holds documents, whatever the file's name. */
  public static boolean is(Path file) throws IOException {
    if (!begins(file)) {
      return false;
    }
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      return holdsDocuments(zip);
    } catch (IOException | RuntimeException e) {
      return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }
  }

  /**
   * Goes through a ZIP.
   *
   * @return what keeps the whole of it from being read, in French, or null
   */
  public static @Nullable String visit(Path file, ContentsVisitor visitor) throws IOException {
    UnpackedBytes unpacked = UnpackedBytes.allowedFor(Files.size(file));
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      return new ZipFolder(visitor, unpacked).visit("", zip, 1);
    } catch (UnpackedBytes.TooManyException e) {
      return e.getMessage();
    } catch (IOException | RuntimeException e) {
      return "l'archive ZIP est endommagée ou incomplète";
    }
  }

  private @Nullable String visit(String prefix, ZipFile zip, int depth) throws IOException {
    ZipNames names = new ZipNames(prefix);
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      if (ZipNames.isPaper(entry)) {
        if (++entries > MOST_ENTRIES) {
          return "l'archive ZIP contient plus de 20 000 fichiers : la suite n'est pas lue";
        }
        visit(names.of(entry), zip, entry, depth);
      }
    }
    return entries == 0 ? "l'archive ZIP ne contient aucun document" : null;
  }

  private void visit(String name, ZipFile zip, ZipArchiveEntry entry, int depth)
      throws IOException {
    String problem = problem(zip, entry);
    if (problem != null) {
      visitor.problem(name, problem);
      return;
    }
    try (InputStream bytes = unpacked.counted(zip.getInputStream(entry), entry.getCrc())) {
      byte[] head = bytes.readNBytes(MAGIC.length);
      if (Arrays.equals(head, MAGIC)) {
        zipInside(name, concat(head, bytes), depth);
      } else {
        visitor.file(name, concat(head, bytes));
      }
    } catch (UnpackedBytes.TooManyException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      visitor.problem(name, "endommagé dans l'archive ZIP");
    }
  }

  /** A ZIP in the ZIP is gone through where it holds documents, else it is a document itself. */
  private void zipInside(String name, InputStream bytes, int depth) throws IOException {
    byte[] held = bytes.readNBytes(MOST_NESTED_BYTES);
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(held))
            .setIgnoreLocalFileHeader(true)
            .get()) {
      if (!holdsDocuments(zip)) {
        visitor.file(name, concat(held, bytes));
      } else if (depth == DEEPEST) {
        visitor.problem(name, "archive ZIP imbriquée à plus de " + DEEPEST + " niveaux");
      } else {
        String problem = visit(name + ZipNames.INSIDE, zip, depth + 1);
        if (problem != null) {
          visitor.problem(name, problem);
        }
      }
    } catch (ZipException e) {
      visitor.file(name, concat(held, bytes));
    }
  }

  private static @Nullable String problem(ZipFile zip, ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return "protégé par un mot de passe dans l'archive ZIP";
    }
    return zip.canReadEntryData(entry)
        ? null
        : "compressé d'une façon inconnue (" + ZipMethod.getMethodByCode(entry.getMethod()) + ")";
  }

  private static boolean holdsDocuments(ZipFile zip) {
    return OF_ONE_DOCUMENT.stream().allMatch(part -> zip.getEntry(part) == null);
  }

  private static boolean begins(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return Arrays.equals(bytes.readNBytes(MAGIC.length), MAGIC);
    }
  }

  private static InputStream concat(byte[] head, InputStream rest) {
    return new SequenceInputStream(new ByteArrayInputStream(head), rest);
  }
}
