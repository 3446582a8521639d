package fr.greffe.parsing.pdf;

import fr.greffe.document.Box;
import fr.greffe.parsing.layout.PlacedWord;
import fr.greffe.parsing.layout.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Joins characters into words, in the order in which they are drawn. */
final class GlyphWords {
  /** A gap wider than this part of the font size parts two words, where spaces are not drawn. */
  private static final double GAP = 0.18;

  /** The same where spaces are drawn. */
  private static final double GAP_BESIDE_SPACES = 0.26;

  /** The same where runs stand anywhere near their place. */
  private static final double GAP_OF_LOOSE_RUNS = 0.9;

  private static final char SOFT_HYPHEN = '\u00ad';

  private final Frame frame;
  private final Map<String, String> texts;
  private final double widest;
  private final List<PlacedWord> words = new ArrayList<>();
  private final List<Glyph> current = new ArrayList<>();

  private GlyphWords(Frame frame, double widest, Map<String, String> texts) {
    this.frame = frame;
    this.texts = texts;
    this.widest = widest;
  }

  /**
   * The words of glyphs of one direction.
   *
   * @param texts of the document's words so far: a word that comes again is held once
   */
  static List<PlacedWord> of(List<Glyph> glyphs, Frame frame, Map<String, String> texts) {
    OverdrawnRuns.Settled settled = OverdrawnRuns.settle(glyphs);
    GlyphWords joined = new GlyphWords(frame, widest(settled), texts);
    for (Glyph glyph : settled.glyphs()) {
      joined.add(glyph);
    }
    joined.end();
    return joined.words;
  }

  private static double widest(OverdrawnRuns.Settled settled) {
    long blanks = settled.glyphs().stream().filter(Glyph::blank).count();
    boolean drawn = blanks * 20 > settled.glyphs().size();
    return !drawn ? GAP : settled.loose() ? GAP_OF_LOOSE_RUNS : GAP_BESIDE_SPACES;
  }

  private void add(Glyph glyph) {
    if (glyph.blank()) {
      end();
      return;
    }
    if (!current.isEmpty()) {
      Glyph last = current.getLast();
      if (doubled(last, glyph)) {
        return;
      }
      if (apart(last, glyph)) {
        end();
      }
    }
    current.add(glyph);
  }

  private static boolean doubled(Glyph last, Glyph next) {
    return last.text().equals(next.text())
        && Math.abs(last.x() - next.x()) < 0.25 * last.width()
        && Math.abs(last.y() - next.y()) < 0.25 * last.size();
  }

  private boolean apart(Glyph last, Glyph next) {
    double size = Math.max(last.size(), next.size());
    double gap = next.x() - last.right();
    return last.direction() != next.direction()
        || Math.abs(last.y() - next.y()) > 0.4 * size
        || gap > widest * size
        || gap < -0.6 * size;
  }

  private void end() {
    if (current.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    float left = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    float size = 0;
    float baseline = current.getFirst().y();
    boolean bold = true;
    for (Glyph glyph : current) {
      text.append(glyph.text());
      left = Math.min(left, glyph.x());
      right = Math.max(right, glyph.right());
      size = Math.max(size, glyph.size());
      bold &= glyph.bold();
    }
    int direction = current.getFirst().direction();
    current.clear();
    if (text.charAt(text.length() - 1) == SOFT_HYPHEN) {
      text.setCharAt(text.length() - 1, '-');
    }
    String cleaned = Typography.clean(text.toString()).strip();
    if (!cleaned.isEmpty()) {
      String held = texts.computeIfAbsent(cleaned, word -> word);
      Box box = new Box(left, baseline - 0.8 * size, right - left, size);
      words.add(new PlacedWord(held, box, frame.shown(box, direction), baseline, size, bold, 100));
    }
  }
}
