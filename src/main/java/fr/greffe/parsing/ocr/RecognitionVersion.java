package fr.greffe.parsing.ocr;

import fr.greffe.document.DocumentId;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which Tesseract, with which French data, would recognise text now. */
public final class RecognitionVersion {
  private static final long SECONDS = 10;
  private static final int SHORT = 8;
  private static final Pattern FOLDER = Pattern.compile("\"([^\"\\n]{1,1000})\"");

  private RecognitionVersion() {}

  /**
   * What recognises text on this machine.
   *
   * @param program path of Tesseract
   * @param name its name and version ("tesseract 5.3.0")
   * @param french digest of its French data, or empty where it has none
   */
  public record Engine(Path program, String name, Optional<String> french) {
    /** In one line, which changes with the program and with its French data. */
    String line() {
      return name + " " + french.orElse("sans français");
    }
  }

  /** The program found on the path, or empty. */
  public static Optional<Engine> engine() {
    String path = System.getenv("PATH");
    return Stream.of(path == null ? new String[0] : path.split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder.isEmpty() ? "." : folder, "tesseract"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(RecognitionVersion::engine);
  }

  /** In one line, to tell whether another engine is at work: never empty. */
  public static String current() {
    return engine().map(Engine::line).orElse("sans OCR");
  }

  private static Engine engine(Path program) {
    String name = output(program, "--version").lines().findFirst().orElse("tesseract");
    Matcher folder = FOLDER.matcher(output(program, "--list-langs"));
    Optional<String> french =
        folder.find() ? digest(Path.of(folder.group(1), "fra.traineddata")) : Optional.empty();
    return new Engine(program, name, french);
  }

  private static Optional<String> digest(Path data) {
    try {
      String digest = DocumentId.of(Files.readAllBytes(data)).value();
      return Optional.of("fra " + digest.substring(0, SHORT));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String output(Path program, String argument) {
    try {
      Process process =
          new ProcessBuilder(program.toString(), argument).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor(SECONDS, TimeUnit.SECONDS) ? output : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
