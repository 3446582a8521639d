package fr.greffe.parsing.ocr;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The Tesseract program of this machine, run once a page, a few at a time. */
final class Tesseract {
  /** Work that a page may take; a busy machine takes longer to do as much. */
  private static final Duration MOST_WORK = Duration.ofSeconds(120);

  private static final Duration LONGEST = Duration.ofMinutes(20);
  private static final Semaphore RUNNING =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));
  private final Path program;
  private final String version;
  private final boolean french;
  private final boolean orientation;

  private Tesseract(Path program, String version, List<String> languages) {
    this.program = program;
    this.version = version;
    this.french = languages.contains("fra");
    this.orientation = languages.contains("osd");
  }

  /** The program found on the path, or null. */
  static @Nullable Tesseract find() {
    return RecognitionVersion.engine().map(Tesseract::of).orElse(null);
  }

  private static @Nullable Tesseract of(RecognitionVersion.Engine engine) {
    String languages = run(engine.program(), List.of("--list-langs"), new byte[0]);
    return languages == null
        ? null
        : new Tesseract(engine.program(), engine.line(), languages.lines().toList());
  }

  /** What it calls itself, and a digest of its French data. */
  String version() {
    return version;
  }

  /** Whether its French model is installed. */
  boolean readsFrench() {
    return french;
  }

  /** Whether it can tell which way a page is turned. */
  boolean tellsOrientation() {
    return orientation;
  }

  /** Words, boxes and confidences as TSV, or null when it failed or took too long. */
  @Nullable String words(byte[] image, int resolution) {
    return run(
        program,
        List.of("stdin", "stdout", "-l", "fra", "--psm", "3", "--dpi", "" + resolution, "tsv"),
        image);
  }

  /** The same for a file of several pictures of one line each. */
  @Nullable String lines(byte[] pictures, int resolution) {
    return run(
        program,
        List.of("stdin", "stdout", "-l", "fra", "--psm", "7", "--dpi", "" + resolution, "tsv"),
        pictures);
  }

  /** Orientation and script of a page, or null. */
  @Nullable String orientation(byte[] image, int resolution) {
    return run(
        program,
        List.of("stdin", "stdout", "-l", "osd", "--psm", "0", "--dpi", "" + resolution),
        image);
  }

  private static @Nullable String run(Path program, List<String> arguments, byte[] input) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    RUNNING.acquireUninterruptibly();
    try {
      return answer(builder.start(), input);
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } finally {
      RUNNING.release();
    }
  }

  private static @Nullable String answer(Process process, byte[] input)
      throws IOException, InterruptedException {
    Thread watch = Thread.ofVirtual().start(() -> stopLate(process));
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input);
    }
    byte[] output = process.getInputStream().readAllBytes();
    boolean done = process.waitFor() == 0;
    watch.join();
    return done ? new String(output, StandardCharsets.UTF_8) : null;
  }

  private static void stopLate(Process process) {
    long end = System.nanoTime() + LONGEST.toNanos();
    try {
      while (!process.waitFor(1, TimeUnit.SECONDS)) {
        Duration work = process.info().totalCpuDuration().orElse(Duration.ZERO);
        if (work.compareTo(MOST_WORK) > 0 || System.nanoTime() > end) {
          process.destroyForcibly();
        }
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
    }
  }
}
