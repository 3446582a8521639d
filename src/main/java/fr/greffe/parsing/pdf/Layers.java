package fr.greffe.parsing.pdf;

import fr.greffe.document.Box;
import fr.greffe.parsing.layout.PlacedWord;
import java.util.List;

/** Keeps what the file writes itself from being read a second time on the picture. */
final class Layers {
  private static final double NEAR = 1.5;

  private Layers() {}

  /** The recognised words that do not stand where the text layer has its own. */
  static List<PlacedWord> beside(List<PlacedWord> layer, List<PlacedWord> seen) {
    return seen.stream()
        .filter(word -> layer.stream().noneMatch(own -> covers(own.place(), word.place())))
        .toList();
  }

  private static boolean covers(Box own, Box seen) {
    double x = seen.x() + seen.width() / 2;
    double y = seen.y() + seen.height() / 2;
    return x > own.x() - NEAR
        && x < own.right() + NEAR
        && y > own.y() - NEAR
        && y < own.bottom() + NEAR;
  }
}
