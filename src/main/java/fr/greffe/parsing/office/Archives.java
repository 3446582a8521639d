package fr.greffe.parsing.office;

import fr.greffe.parsing.UnreadableDocumentException;
import fr.greffe.parsing.UnreadableDocumentException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Refuses archives that unpack into far more than they weigh, before any parser opens them. */
final class Archives {
  private static final long MOST_BYTES = 200_000_000;
  private static final int MOST_ENTRIES = 20_000;

  private Archives() {}

  static boolean isArchive(byte[] bytes) {
    return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }

  /** Unpacks everything into nothing, and stops at the bound. */
  static void check(byte[] bytes) throws UnreadableDocumentException {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null) {
        entries++;
        int read = zip.read(buffer);
        while (read > 0) {
          total += read;
          if (total > MOST_BYTES) {
            throw bomb("se décompresse en plus de 200 Mo");
          }
          read = zip.read(buffer);
        }
        if (entries > MOST_ENTRIES) {
          throw bomb("contient plus de 20 000 parties");
        }
        entry = zip.getNextEntry();
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableDocumentException(
          Reason.CORRUPT,
          "Le fichier est endommagé ou incomplet : il ne peut pas être décompressé.");
    }
  }

  private static UnreadableDocumentException bomb(String what) {
    return new UnreadableDocumentException(
        Reason.TOO_LARGE, "Le fichier " + what + " : il est refusé (bombe de décompression).");
  }
}
