package fr.greffe.parsing.pdf;

import org.apache.pdfbox.text.TextPosition;

/**
 * A character as it is drawn, in points, in the frame in which its writing direction is upright.
 *
 * @param text one character, or a ligature's several
 * @param x left edge
 * @param y baseline
 * @param width advance
 * @param size font size as displayed
 * @param direction 0, 90, 180 or 270
 * @param bold whether its font is bold
 */
record Glyph(String text, float x, float y, float width, float size, int direction, boolean bold) {
  static Glyph of(TextPosition position, boolean bold) {
    float size = Math.abs(position.getFontSizeInPt());
    return new Glyph(
        position.getUnicode(),
        position.getXDirAdj(),
        position.getYDirAdj(),
        position.getWidthDirAdj(),
        size > 0.5f ? size : Math.max(1, position.getHeightDir() * 1.4f),
        Math.round(position.getDir()) % 360,
        bold);
  }

  /** The same letter between two other edges. */
  Glyph between(float left, float right) {
    return new Glyph(text, left, y, right - left, size, direction, bold);
  }

  float right() {
    return x + width;
  }

  boolean blank() {
    return text.isBlank();
  }
}
