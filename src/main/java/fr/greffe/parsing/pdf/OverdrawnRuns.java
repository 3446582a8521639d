package fr.greffe.parsing.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets side by side the runs of a line that a file draws over each other.
 *
 * <p>Some programs measure with one font and draw with another: each run then starts before the end
 * of the one before it, and its letters would be read in the order of the places, "cun cha" for
 * "chacun". What is drawn next on the line follows what was drawn before.
 */
final class OverdrawnRuns {
  /** A step back by less than this part of the font size only tightens two letters. */
  private static final double TIGHT = 0.6;

  /** A step back by more than this is another column, or the line drawn once more. */
  private static final double FAR = 4;

  /** So many moved runs show how the whole page was drawn. */
  private static final int MANY = 4;

  /** Farther apart, as a part of the font size, two equal letters are two. */
  private static final double SAME_PLACE = 0.1;

  /** Keeps the order of letters that share a place. */
  private static final float STEP = 0.05f;

  private final List<Glyph> settled = new ArrayList<>();
  private int moved;
  private float runStart;
  private float reached = -Float.MAX_VALUE;

  private OverdrawnRuns() {}

  /** The glyphs, none of them left of the end of the run drawn before it. */
  static Settled settle(List<Glyph> glyphs) {
    OverdrawnRuns runs = new OverdrawnRuns();
    for (int i = 0; i < glyphs.size(); i++) {
      runs.add(glyphs, i);
    }
    return new Settled(runs.settled, runs.moved >= MANY);
  }

  /**
   * Glyphs side by side.
   *
   * @param loose whether so many runs were moved that a gap between two runs says nothing
   */
  record Settled(List<Glyph> glyphs, boolean loose) {}

  private void add(List<Glyph> glyphs, int index) {
    Glyph glyph = glyphs.get(index);
    if (index == 0 || !sameLine(glyphs.get(index - 1), glyph)) {
      runStart = glyph.x();
      reached = -Float.MAX_VALUE;
      settled.add(glyph);
      return;
    }
    Glyph last = glyphs.get(index - 1);
    double back = last.right() - glyph.x();
    if (back > TIGHT * glyph.size()) {
      boolean over = back < FAR * glyph.size() && glyph.x() > runStart && !again(glyphs, index);
      reached = over ? Math.max(reached, last.right()) : -Float.MAX_VALUE;
      moved += over ? 1 : 0;
      runStart = glyph.x();
    }
    if (glyph.x() >= reached) {
      settled.add(glyph);
      return;
    }
    float right = Math.max(reached + STEP, glyph.right());
    settled.add(glyph.between(reached, right));
    reached += STEP;
  }

  private static boolean sameLine(Glyph last, Glyph next) {
    return last.direction() == next.direction()
        && Math.abs(last.y() - next.y()) < 0.1 * next.size();
  }

  /** Whether the letters below are the same: bold print by drawing twice. */
  private static boolean again(List<Glyph> glyphs, int index) {
    int below = below(glyphs, index);
    if (below < 0 || below == index - 1) {
      return below >= 0;
    }
    return index + 1 < glyphs.size()
        && below + 1 < index
        && glyphs.get(below + 1).text().equals(glyphs.get(index + 1).text());
  }

  /** Where the same letter was drawn in the same place, or -1. */
  private static int below(List<Glyph> glyphs, int index) {
    Glyph glyph = glyphs.get(index);
    for (int i = index - 1; i >= 0 && sameLine(glyphs.get(i), glyph); i--) {
      Glyph under = glyphs.get(i);
      if (Math.abs(under.x() - glyph.x()) < SAME_PLACE * glyph.size()) {
        return under.text().equals(glyph.text()) ? i : -1;
      }
      if (under.right() < glyph.x()) {
        return -1;
      }
    }
    return -1;
  }
}
