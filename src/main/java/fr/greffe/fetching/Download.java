package fr.greffe.fetching;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document on its way here: a file of its own, no longer than the job allows. */
final class Download {
  private final Path folder;
  private final long most;
  private final Timing timing;

  /**
   * @param most bytes
   */
  Download(Path folder, long most, Timing timing) {
    this.folder = folder;
    this.most = most;
    this.timing = timing;
  }

  /** Whatever writes a document. */
  interface Writing {
    void to(OutputStream bytes) throws IOException;
  }

  /**
   * Writes a document to a file, which is there when it is whole.
   *
   * @throws RefusedException where it is too long
   * @throws FetchingStoppedException when the end is asked for meanwhile
   */
  Path of(Writing document) throws IOException {
    Files.createDirectories(folder);
    Path file = Files.createTempFile(folder, "", "");
    boolean whole = false;
    try (OutputStream bytes = new Bounded(Files.newOutputStream(file))) {
      document.to(bytes);
      whole = true;
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
    return file;
  }

  private final class Bounded extends FilterOutputStream {
    private long written;

    Bounded(OutputStream file) {
      super(file);
    }

    @Override
    public void write(int one) throws IOException {
      count(1);
      out.write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      count(length);
      out.write(bytes, offset, length);
    }

    private void count(int more) throws IOException {
      written += more;
      if (written > most) {
        throw new RefusedException(
            "le document dépasse %d Mo, la limite du travail (« max-size »)"
                .formatted(most / 1_000_000));
      }
      if (timing.stopped()) {
        throw new FetchingStoppedException();
      }
    }
  }
}
