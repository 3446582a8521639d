package fr.greffe.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** Counts what a ZIP unpacks to, all its files together, and stops at the bound. */
final class UnpackedBytes {
  private static final long ALWAYS_ALLOWED = 200_000_000;

  /** Papers seldom shrink to a twentieth: pictures and PDF files are compressed already. */
  private static final int TIMES = 20;

  private final long most;
  private long count;

  private UnpackedBytes(long most) {
    this.most = most;
  }

  /** The bound for a ZIP of {@code size} bytes. */
  static UnpackedBytes allowedFor(long size) {
    return new UnpackedBytes(ALWAYS_ALLOWED + TIMES * size);
  }

  /**
   * The bytes of a file of the ZIP, counted.
   *
   * @param checksum that they must have at their end
   */
  InputStream counted(InputStream bytes, long checksum) {
    return new Counted(new CheckedInputStream(bytes, new CRC32()), checksum);
  }

  /** The bound is passed: its message, in French, says so. */
  static final class TooManyException extends IOException {
    private static final long serialVersionUID = 1L;

    TooManyException(long most) {
      super(
          "l'archive ZIP se décompresse en plus de %d Mo : la suite est refusée (bombe de décompression)"
              .formatted(most / 1_000_000));
    }
  }

  private final class Counted extends FilterInputStream {
    private final CheckedInputStream checked;
    private final long checksum;

    Counted(CheckedInputStream bytes, long checksum) {
      super(bytes);
      this.checked = bytes;
      this.checksum = checksum;
    }

    @Override
    public int read() throws IOException {
      return count(super.read(), 1);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      return count(read, read);
    }

    private int count(int result, int bytes) throws IOException {
      if (result < 0) {
        if (checked.getChecksum().getValue() != checksum) {
          throw new IOException("checksum differs");
        }
        return result;
      }
      count += bytes;
      if (count > most) {
        throw new TooManyException(most);
      }
      return result;
    }
  }
}
