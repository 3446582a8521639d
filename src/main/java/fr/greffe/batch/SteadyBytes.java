package fr.greffe.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of a file that stays as it is from the first to the last: one that is written to or
 * goes away meanwhile, as in a folder that another program fills, ends in an exception, so that
 * half a file is never taken for a document.
 */
final class SteadyBytes extends FilterInputStream {
  private final Path file;
  private final Marks before;

  SteadyBytes(Path file) throws IOException {
    this(file, Marks.of(file));
  }

  private SteadyBytes(Path file, Marks before) throws IOException {
    super(Files.newInputStream(file));
    this.file = file;
    this.before = before;
  }

  /** The bytes of a file were not the same from the first to the last. */
  static final class ChangedException extends IOException {
    private static final long serialVersionUID = 1L;

    ChangedException() {
      super("a changé pendant qu'il était lu ; il sera relu à la prochaine exécution");
    }
  }

  @Override
  public int read() throws IOException {
    return checked(super.read());
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return checked(super.read(bytes, offset, length));
  }

  private int checked(int read) throws IOException {
    if (read < 0 && !Marks.of(file).equals(before)) {
      throw new ChangedException();
    }
    return read;
  }
}
