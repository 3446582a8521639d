package fr.greffe.fetching;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Unpacks what a server compressed though it was not asked to, up to a bound. */
final class Gunzip {
  private static final int BUFFER = 1 << 15;

  private Gunzip() {}

  /** The unpacked file; the packed one is gone. */
  static Path of(Path packed, long most) throws IOException {
    Path plain = packed.resolveSibling(packed.getFileName() + ".plain");
    try (InputStream in =
            new GZIPInputStream(new BufferedInputStream(Files.newInputStream(packed)));
        OutputStream out = Files.newOutputStream(plain)) {
      byte[] buffer = new byte[BUFFER];
      long size = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > most) {
          throw new RefusedException(
              "la réponse se décompresse en plus de %d Mo : elle est refusée (bombe de décompression)"
                  .formatted(most / 1_000_000));
        }
        out.write(buffer, 0, read);
      }
      return plain;
    } catch (IOException e) {
      Files.deleteIfExists(plain);
      throw e;
    } finally {
      Files.deleteIfExists(packed);
    }
  }
}
