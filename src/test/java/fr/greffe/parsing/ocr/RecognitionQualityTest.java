package fr.greffe.parsing.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.greffe.document.Box;
import fr.greffe.document.Document;
import fr.greffe.document.Word;
import fr.greffe.parsing.DocumentParser;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How many characters of a known page are lost to each thing that happens to scans. Prints a row a
 * condition; with {@code -Docr.compare=true} also what plain Tesseract loses on the same picture.
 */
class RecognitionQualityTest {
  private static final boolean COMPARE = Boolean.getBoolean("ocr.compare");

  @TempDir static Path folder;

  /** Draws the picture of a page. */
  private interface Scan {
    BufferedImage picture() throws IOException;
  }

  /**
   * A way of scanning.
   *
   * @param worst the part of the characters that may be lost
   */
  private record Condition(String name, Scan scan, double worst) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Condition> conditions() {
    return Stream.of(
        new Condition("300 dpi", () -> KnownPage.scanned(300), 0.01),
        new Condition("200 dpi", () -> KnownPage.scanned(200), 0.01),
        new Condition("150 dpi", () -> KnownPage.scanned(150), 0.01),
        new Condition("100 dpi", () -> KnownPage.scanned(100), 0.03),
        new Condition("tournée de 90°", () -> Scanner.turned(KnownPage.scanned(200), 90), 0.01),
        new Condition("tournée de 180°", () -> Scanner.turned(KnownPage.scanned(200), 180), 0.01),
        new Condition("tournée de 270°", () -> Scanner.turned(KnownPage.scanned(200), 270), 0.01),
        new Condition("de travers de 1°", () -> Scanner.askew(KnownPage.scanned(200), 1), 0.01),
        new Condition("de travers de 3°", () -> Scanner.askew(KnownPage.scanned(200), -3), 0.01),
        new Condition("de travers de 7°", () -> Scanner.askew(KnownPage.scanned(200), 7), 0.01),
        new Condition("de travers de 12°", () -> Scanner.askew(KnownPage.scanned(200), -12), 0.02),
        new Condition(
            "tournée de 270° et de travers de 2°",
            () -> Scanner.turned(Scanner.askew(KnownPage.scanned(200), 2), 270),
            0.02),
        new Condition("cachet et signature", () -> Scanner.stamped(KnownPage.scanned(200)), 0.05),
        new Condition("grain", () -> Scanner.dirty(KnownPage.scanned(200), 40, 0), 0.02),
        new Condition("poussières", () -> Scanner.dirty(KnownPage.scanned(200), 0, 0.03), 0.03),
        new Condition("encre pâle", () -> Scanner.faded(KnownPage.scanned(200)), 0.02),
        new Condition(
            "JPEG de qualité 0,1", () -> Scanner.packed(KnownPage.scanned(150), 0.1f), 0.03),
        new Condition(
            "photocopie : 150 dpi, 2°, grain, JPEG",
            () ->
                Scanner.packed(
                    Scanner.dirty(
                        Scanner.stamped(Scanner.askew(KnownPage.scanned(150), 2)), 20, 0.002),
                    0.3f),
            0.08));
  }

  @BeforeAll
  static void needsTesseract() {
    String missing = new TextRecognition(null).missing();
    assumeTrue(missing == null, "Tesseract is absent: " + missing);
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void losesFewCharacters(Condition condition) throws Exception {
    BufferedImage picture = condition.scan().picture();

    String text = new DocumentParser().parse("scan.png", png(picture)).text();

    double lost = CharacterErrors.rate(KnownPage.text(), text);
    String plain = COMPARE ? percent(CharacterErrors.rate(KnownPage.text(), plain(picture))) : "";
    System.out.printf("| %s | %s | %s |%n", condition.name(), percent(lost), plain);
    assertThat(lost).as(text).isLessThanOrEqualTo(condition.worst());
  }

  @Test
  void placesWordsOnThePageAsItIsDisplayed() throws Exception {
    double skew = 5;
    BufferedImage picture = Scanner.turned(Scanner.askew(KnownPage.scanned(200), skew), 90);

    Document document = new DocumentParser().parse("scan.png", png(picture));

    Word word =
        document.pages().getFirst().words().stream()
            .filter(candidate -> candidate.span().of(document.text()).equals("SOLLICITE"))
            .findFirst()
            .orElseThrow();
    Point2D drawn = new Point2D.Double(95, KnownPage.baseline(12) - 4);
    AffineTransform askew = AffineTransform.getRotateInstance(Math.toRadians(skew), 297.5, 421);
    Point2D seen = askew.transform(drawn, null);
    Box box = word.box();
    assertThat(842 - seen.getY()).isBetween(box.x() - 3, box.right() + 3);
    assertThat(seen.getX()).isBetween(box.y() - 3, box.bottom() + 3);
    assertThat(box.height()).as("it runs down the page").isGreaterThan(2 * box.width());
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }

  /** What the program says when it is simply given the picture. */
  private static String plain(BufferedImage picture) throws Exception {
    Path file = Files.write(folder.resolve("scan.png"), png(picture));
    ProcessBuilder builder =
        new ProcessBuilder("tesseract", file.toString(), "stdout", "-l", "fra");
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text;
  }

  private static String percent(double rate) {
    return String.format(Locale.FRENCH, "%.1f %%", 100 * rate);
  }
}
