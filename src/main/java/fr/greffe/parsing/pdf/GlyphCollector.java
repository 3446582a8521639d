package fr.greffe.parsing.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Collects the characters of a page in the order in which they are drawn, and its ruled lines. */
final class GlyphCollector extends PDFTextStripper {
  private static final int MOST_GLYPHS = 500_000;

  /** Part of the page that a scan covers. */
  private static final double LARGE = 0.6;

  private final Map<PDFont, Boolean> bold = new IdentityHashMap<>();
  private List<Glyph> glyphs = new ArrayList<>();
  private Rulings rulings = new Rulings();
  private boolean visible;

  GlyphCollector() {
    setSuppressDuplicateOverlappingText(false);
  }

  /** What is drawn on one page. */
  Drawn collect(PDPage page) throws IOException {
    glyphs = new ArrayList<>();
    rulings = new Rulings();
    visible = false;
    List<Picture> pictures = new ArrayList<>();
    addOperator(new PictureOperator(this, pictures));
    for (String name : PathOperator.NAMES) {
      addOperator(new PathOperator(name, this, rulings));
    }
    processPage(page);
    return new Drawn(glyphs, visible, rulings, pictures);
  }

  /**
   * What a page draws.
   *
   * @param glyphs characters
   * @param visible whether any of them leaves ink
   * @param rulings lines
   * @param pictures images
   */
  record Drawn(List<Glyph> glyphs, boolean visible, Rulings rulings, List<Picture> pictures) {
    /** The image that is all there is to see, or null. */
    @Nullable Picture onlyPicture() {
      return pictures.size() == 1 && !visible && !rulings.painted() ? pictures.getFirst() : null;
    }

    /** Whether an image covers most of the page. */
    boolean scan(Frame frame) {
      return pictures.stream().anyMatch(picture -> picture.cover(frame) > LARGE);
    }
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    String text = position.getUnicode();
    if (text != null && !text.isEmpty() && glyphs.size() < MOST_GLYPHS) {
      visible |= !text.isBlank() && inked();
      glyphs.add(Glyph.of(position, bold.computeIfAbsent(position.getFont(), this::isBold)));
    }
  }

  private boolean inked() {
    return getGraphicsState().getTextState().getRenderingMode() != RenderingMode.NEITHER;
  }

  /** Lines are made elsewhere, from all the pages. */
  @Override
  protected void writePage() {}

  private boolean isBold(PDFont font) {
    String name = font.getName();
    PDFontDescriptor descriptor = font.getFontDescriptor();
    return name != null && name.toLowerCase(Locale.ROOT).contains("bold")
        || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
  }
}
