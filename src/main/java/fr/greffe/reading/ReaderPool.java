package fr.greffe.reading;

import fr.greffe.document.Document;
import fr.greffe.parsing.UnreadableDocumentException;
import fr.greffe.parsing.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads files in processes of their own, kept warm, so that no file can hurt the program: one that
 * hangs, exhausts the memory or brings down its process costs itself alone.
 *
 * <p>Processes are shared, several files in one at a time, since each costs memory and some seconds
 * to get warm. When one is lost, every file it was reading is read once more alone in a fresh
 * process, twice where that one falls too, and what happens there is what is said of the file; but
 * one that hung while nothing else was read is not waited for again.
 */
public final class ReaderPool implements FileReading, AutoCloseable {
  private static final int FILES_A_PROCESS = 4;

  /** A process that was killed may have been so from outside, and twice in a row. */
  private static final int TRIES_ALONE = 2;

  private final ReaderLaunch launch;

  private final Patience patience;
  private final int most;
  private final List<ReaderProcess> shared = new ArrayList<>();
  private boolean closed;

  /**
   * @param files read at the same time
   * @param megabytes of heap of each process
   * @param ocrCache folder that keeps what is recognised on pictures, or null
   */
  public ReaderPool(int files, int megabytes, Patience patience, @Nullable Path ocrCache) {
    this.patience = patience;
    this.most = (files + FILES_A_PROCESS - 1) / FILES_A_PROCESS;
    int processors = Math.max(1, Runtime.getRuntime().availableProcessors() / most);
    this.launch = new ReaderLaunch(megabytes, processors, ocrCache);
  }

  @Override
  public Document read(String name, Path file) throws UnreadableDocumentException {
    return done((process, alone) -> process.read(name, file, alone, vigil(file)));
  }

  @Override
  public Optional<byte[]> draw(Path file, int page) throws UnreadableDocumentException {
    return Optional.of(done((process, alone) -> process.draw(file, page, vigil(file))))
        .filter(picture -> picture.length > 0);
  }

  /** What a process is to do with a file, which may bring it down. */
  @FunctionalInterface
  private interface Errand<T> {
    T by(ReaderProcess process, boolean alone)
        throws UnreadableDocumentException, ReaderLostException;
  }

  private <T> T done(Errand<T> errand) throws UnreadableDocumentException {
    try {
      return errand.by(shared(), false);
    } catch (ReaderLostException anyOfSeveral) {
      return alone(errand);
    }
  }

  private <T> T alone(Errand<T> errand) throws UnreadableDocumentException {
    for (int tries = 1; ; tries++) {
      try (ReaderProcess own = ReaderProcess.start(launch)) {
        return errand.by(own, true);
      } catch (ReaderLostException e) {
        boolean crashed = e.verdict().reason() == Reason.CRASHED;
        if (!crashed || tries == TRIES_ALONE) {
          throw e.verdict();
        }
      }
    }
  }

  private Vigil vigil(Path file) {
    try {
      return new Vigil(patience, Files.size(file));
    } catch (IOException e) {
      return new Vigil(patience, 0);
    }
  }

  /** The process that has the least to do, or a new one as long as there may be more. */
  private synchronized ReaderProcess shared() {
    if (closed) {
      throw new ReadingUnavailableException("la lecture est finie", null);
    }
    shared.removeIf(process -> !process.fit());
    ReaderProcess idlest =
        shared.stream().min(Comparator.comparingInt(ReaderProcess::busy)).orElse(null);
    if (idlest == null || idlest.busy() >= FILES_A_PROCESS && shared.size() < most) {
      idlest = ReaderProcess.start(launch);
      shared.add(idlest);
    }
    return idlest;
  }

  @Override
  public synchronized void close() {
    closed = true;
    shared.forEach(ReaderProcess::close);
    shared.clear();
  }
}
