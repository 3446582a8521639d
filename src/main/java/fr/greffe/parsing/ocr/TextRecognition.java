package fr.greffe.parsing.ocr;

import fr.greffe.parsing.layout.PlacedWord;
import fr.greffe.parsing.layout.Ruling;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises the text on pictures of pages. Safe for use by several threads. */
public final class TextRecognition {
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
   * @param rulings straight strokes, with the lines of text upright
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

  /** What is written on a page, whichever way it lies. */
  public Recognised recognise(PageImage page) {
    Tones tones = Tones.of(page);
    if (tones.blank()) {
      return Recognised.nothing("L'image est unie : elle ne porte aucun texte.");
    }
    Tesseract engine = engine();
    String key = OcrCache.key(page.pgm());
    Answer known = cache.get(key, engine == null ? null : engine.version());
    if (known != null) {
      return result(known, page, engine);
    }
    String missing = missing();
    if (engine == null || missing != null) {
      return Recognised.nothing("La page est une image et " + missing + ".");
    }
    Answer answer = new Upright(engine, page, tones).read();
    if (answer == null) {
      return Recognised.nothing(
          "La reconnaissance du texte de l'image a échoué ou a duré trop longtemps.");
    }
    cache.put(key, engine.version(), answer);
    return result(answer, page, engine);
  }

  private Recognised result(Answer answer, PageImage page, @Nullable Tesseract engine) {
    Pose pose = answer.pose();
    PageImage upright = pose.upright(page);
    List<PlacedWord> words =
        SecondLook.at(answer.words(pose.width(page)), new Enlargement(upright, lines(engine)))
            .stream()
            .map(word -> word.at(pose.placed(word.box(), page)))
            .toList();
    return words.isEmpty()
        ? Recognised.nothing("Aucun texte n'a été reconnu sur l'image.")
        : new Recognised(words, PictureRulings.of(upright), null);
  }

  /** What the engine says, or said before, of enlarged lines. */
  private Enlargement.Lines lines(@Nullable Tesseract engine) {
    return (pictures, resolution) -> {
      String key = OcrCache.key(pictures);
      Answer known = cache.get(key, engine == null ? null : engine.version());
      if (known != null) {
        return known.tsv();
      }
      String read = engine == null || missing() != null ? null : engine.lines(pictures, resolution);
      if (engine == null || read == null) {
        return "";
      }
      cache.put(key, engine.version(), new Answer(Pose.UPRIGHT, read));
      return read;
    };
  }

  private synchronized @Nullable Tesseract engine() {
    if (!looked) {
      looked = true;
      tesseract = Tesseract.find();
    }
    return tesseract;
  }
}
