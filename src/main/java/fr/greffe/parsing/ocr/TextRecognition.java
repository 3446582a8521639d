package fr.greffe.parsing.ocr;

import fr.greffe.document.Box;
import fr.greffe.parsing.layout.PlacedWord;
import fr.greffe.parsing.layout.Ruling;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises the text on pictures of pages. Safe for use by several threads. */
public final class TextRecognition {
  private static final int DOUBTFUL = 60;
  private static final Pattern TURN = Pattern.compile("Rotate: (90|180|270)");
  private final OcrCache cache;
  private boolean looked;
  private @Nullable Tesseract tesseract;

  /**
   * @param cache folder that keeps what was recognised, or null to keep nothing
   */
  public TextRecognition(@Nullable Path cache) {
    this.cache = new OcrCache(cache);
  }

  /**
   * What was recognised on a picture.
   *
   * @param words in points of the page, in Tesseract's order
   * @param rulings straight strokes, empty where the page had to be turned
   * @param unread why there are no words, in French, or null
   */
  public record Recognised(List<PlacedWord> words, List<Ruling> rulings, @Nullable String unread) {
    /** Nothing, and why. */
    public static Recognised nothing(String reason) {
      return new Recognised(List.of(), List.of(), reason);
    }
  }

  /** Why no picture can be read on this machine, in French, or null when they can. */
  public @Nullable String missing() {
    Tesseract engine = engine();
    if (engine == null) {
      return "le programme de reconnaissance de texte Tesseract n'est pas installé";
    }
    return engine.readsFrench()
        ? null
        : "le français de Tesseract (tesseract-ocr-fra) n'est pas installé";
  }

  public Recognised recognise(PageImage image) {
    if (image.blank()) {
      return Recognised.nothing("L'image est unie : elle ne porte aucun texte.");
    }
    byte[] file = image.pgm();
    String key = OcrCache.key(file);
    String known = cache.get(key);
    if (known != null) {
      return result(known, image);
    }
    Tesseract engine = engine();
    String missing = missing();
    if (engine == null || missing != null) {
      return Recognised.nothing("La page est une image et " + missing + ".");
    }
    String tsv = engine.words(file, image.resolution());
    if (tsv == null) {
      return Recognised.nothing(
          "La reconnaissance du texte de l'image a échoué ou a duré trop longtemps.");
    }
    String answer = upright(engine, tsv, file, image);
    cache.put(key, answer);
    return result(answer, image);
  }

  /** The same table, or that of the page turned upright, after a first line that says the turn. */
  private static String upright(Tesseract engine, String tsv, byte[] file, PageImage image) {
    double sure = sureness(TsvWords.of(tsv, image.pointsPerPixel()));
    if (sure >= DOUBTFUL || !engine.tellsOrientation()) {
      return "0\n" + tsv;
    }
    String orientation = engine.orientation(file, image.resolution());
    Matcher turn = TURN.matcher(orientation == null ? "" : orientation);
    if (turn.find()) {
      int degrees = Integer.parseInt(turn.group(1));
      PageImage turned = image.turned(degrees);
      String again = engine.words(turned.pgm(), turned.resolution());
      if (again != null && sureness(TsvWords.of(again, turned.pointsPerPixel())) > sure) {
        return degrees + "\n" + again;
      }
    }
    return "0\n" + tsv;
  }

  private static Recognised result(String answer, PageImage image) {
    int end = answer.indexOf('\n');
    int degrees = Integer.parseInt(answer.substring(0, end));
    double scale = image.pointsPerPixel();
    List<PlacedWord> words =
        TsvWords.of(answer.substring(end + 1), scale).stream()
            .map(word -> degrees == 0 ? word : placed(word, degrees, image))
            .toList();
    return words.isEmpty()
        ? Recognised.nothing("Aucun texte n'a été reconnu sur l'image.")
        : new Recognised(words, degrees == 0 ? PictureRulings.of(image) : List.of(), null);
  }

  /** The word as it stands on the page before it was turned. */
  private static PlacedWord placed(PlacedWord word, int degrees, PageImage image) {
    Box box = word.box();
    double w = image.widthPoints();
    double h = image.heightPoints();
    Box place =
        switch (degrees) {
          case 90 -> new Box(box.y(), h - box.right(), box.height(), box.width());
          case 180 -> new Box(w - box.right(), h - box.bottom(), box.width(), box.height());
          default -> new Box(w - box.bottom(), box.x(), box.height(), box.width());
        };
    return new PlacedWord(
        word.text(), box, place, word.baseline(), word.size(), false, word.confidence());
  }

  /** Mean confidence, a letter counting once. */
  private static double sureness(List<PlacedWord> words) {
    double sum = 0;
    int letters = 0;
    for (PlacedWord word : words) {
      sum += word.confidence() * word.text().length();
      letters += word.text().length();
    }
    return letters == 0 ? 0 : sum / letters;
  }

  private synchronized @Nullable Tesseract engine() {
    if (!looked) {
      looked = true;
      tesseract = Tesseract.find();
    }
    return tesseract;
  }
}
