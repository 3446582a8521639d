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
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the characters of a page in the order in which they are drawn, and its ruled lines. */
final class GlyphCollector extends PDFTextStripper {
  private static final int MOST_GLYPHS = 500_000;
  private final Map<PDFont, Boolean> bold = new IdentityHashMap<>();
  private List<Glyph> glyphs = new ArrayList<>();
  private Rulings rulings = new Rulings();

  GlyphCollector() {
    setSuppressDuplicateOverlappingText(false);
  }

  /** What is drawn on one page. */
  Drawn collect(PDPage page) throws IOException {
    glyphs = new ArrayList<>();
    rulings = new Rulings();
    for (String name : PathOperator.NAMES) {
      addOperator(new PathOperator(name, this, rulings));
    }
    processPage(page);
    return new Drawn(glyphs, rulings);
  }

  /** Characters and lines of a page. */
  record Drawn(List<Glyph> glyphs, Rulings rulings) {}

  @Override
  protected void processTextPosition(TextPosition position) {
    String text = position.getUnicode();
    if (text != null && !text.isEmpty() && glyphs.size() < MOST_GLYPHS) {
      glyphs.add(Glyph.of(position, bold.computeIfAbsent(position.getFont(), this::isBold)));
    }
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
