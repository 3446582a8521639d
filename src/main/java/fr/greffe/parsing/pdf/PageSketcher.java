package fr.greffe.parsing.pdf;

import fr.greffe.document.PageSource;
import fr.greffe.parsing.ParsingProgress;
import fr.greffe.parsing.layout.Legibility;
import fr.greffe.parsing.layout.PageSketch;
import fr.greffe.parsing.layout.PlacedWord;
import fr.greffe.parsing.ocr.TextRecognition;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** Reads one page after another: its text layer or, where that does not carry it, its picture. */
final class PageSketcher {
  /** A page with a picture and fewer words than this besides stamps is a scan. */
  private static final int FEW_WORDS = 12;

  private final Map<String, String> texts = new HashMap<>();
  private final GlyphCollector collector = new GlyphCollector();
  private final PagePictures pictures;

  PageSketcher(PDDocument pdf, TextRecognition recognition, ParsingProgress progress) {
    this.pictures = new PagePictures(pdf, recognition, progress);
  }

  PageSketch sketch(PDPage page, int number) {
    Frame frame = Frame.of(page);
    GlyphCollector.Drawn drawn;
    try {
      drawn = collector.collect(page);
    } catch (IOException | RuntimeException e) {
      return sketch(
          number, frame, PageSource.NONE, "Le contenu de la page est endommagé.", List.of());
    }
    Map<Integer, List<Glyph>> byDirection =
        drawn.glyphs().stream().collect(Collectors.groupingBy(Glyph::direction));
    int direction = mainDirection(byDirection, frame.rotation());
    List<PlacedWord> words =
        GlyphWords.of(byDirection.getOrDefault(direction, List.of()), frame, texts);
    List<PlacedWord> turned =
        GlyphWords.of(
            drawn.glyphs().stream().filter(g -> g.direction() != direction).toList(), frame, texts);
    if (carried(page, words)) {
      return new PageSketch(
          number,
          frame.shownWidth(),
          frame.shownHeight(),
          PageSource.TEXT,
          null,
          words,
          turned,
          drawn.rulings().seen(frame, direction));
    }
    TextRecognition.Recognised seen = pictures.recognise(page, number, frame, drawn);
    if (!seen.words().isEmpty()) {
      List<PlacedWord> layer = drawn.visible() && Legibility.legible(words) ? words : List.of();
      return new PageSketch(
          number,
          frame.shownWidth(),
          frame.shownHeight(),
          PageSource.OCR,
          null,
          Layers.beside(layer, seen.words()),
          layer,
          seen.rulings());
    }
    return words.isEmpty()
        ? sketch(number, frame, PageSource.NONE, seen.unread(), turned)
        : sketch(number, frame, PageSource.TEXT, seen.unread(), words);
  }

  /** Whether the text layer holds what the page shows. */
  private static boolean carried(PDPage page, List<PlacedWord> words) {
    if (words.isEmpty()) {
      return false;
    }
    boolean scan =
        words.size() < 80
            && Legibility.besideStamps(words) < FEW_WORDS
            && PagePictures.holdsLargeImage(page);
    return !scan && Legibility.legible(words);
  }

  private static PageSketch sketch(
      int number, Frame frame, PageSource source, @Nullable String unread, List<PlacedWord> words) {
    return new PageSketch(
        number,
        frame.shownWidth(),
        frame.shownHeight(),
        source,
        unread,
        words,
        List.of(),
        List.of());
  }

  private static int mainDirection(Map<Integer, List<Glyph>> byDirection, int rotation) {
    int best = rotation;
    int most = byDirection.getOrDefault(rotation, List.of()).size();
    for (Map.Entry<Integer, List<Glyph>> entry : byDirection.entrySet()) {
      if (entry.getValue().size() > most) {
        best = entry.getKey();
        most = entry.getValue().size();
      }
    }
    return best;
  }
}
