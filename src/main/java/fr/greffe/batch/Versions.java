package fr.greffe.batch;

import fr.greffe.archive.ReadingVersion;
import fr.greffe.parsing.Libraries;
import fr.greffe.parsing.ocr.RecognitionVersion;
import java.nio.file.Path;
import java.util.List;

/**
 * Which versions of reader and rules are at work, computed from the build, the machine and the
 * configuration.
 *
 * @param reader digest of what turns bytes into text: our code and the libraries it uses
 * @param recognition what turns pictures into text: Tesseract, its French and our code around it
 * @param rules digest of what turns text into facts: rules, lexicons, models and our code
 */
public record Versions(String reader, String recognition, String rules) {
  private static final String OCR = "parsing/ocr/";
  private static final List<String> READING = List.of("document/", "parsing/");
  private static final List<String> EXTRACTION =
      List.of("extraction/", "language/", "register/", "rules/");
  private static final List<String> CONFIGURATION =
      List.of("lexicons", "models", "reference", "rules");

  /** The program as it is built and installed, with a folder of configuration. */
  public static Versions of(Path config) {
    String reader =
        new BuildDigest()
            .classes(file -> in(READING, file) && !file.startsWith(OCR))
            .words(Libraries.names())
            .value();
    String recognition = new BuildDigest().classes(file -> file.startsWith(OCR)).value();
    BuildDigest rules = new BuildDigest().classes(file -> in(EXTRACTION, file));
    CONFIGURATION.forEach(folder -> rules.files(config.resolve(folder), file -> true));
    return new Versions(reader, RecognitionVersion.current() + " " + recognition, rules.value());
  }

  /** The part of them that a reading depends on. */
  public ReadingVersion reading() {
    return new ReadingVersion(reader, recognition);
  }

  /** One word for all three: machines that say the same of it read and understand alike. */
  String digest() {
    return new BuildDigest().words(List.of(reader, recognition, rules)).value();
  }

  private static boolean in(List<String> packages, String file) {
    return packages.stream().anyMatch(file::startsWith);
  }
}
