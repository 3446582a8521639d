package fr.greffe.web;

import fr.greffe.dossier.Chapter;
import fr.greffe.dossier.Dossier;
import fr.greffe.dossier.Line;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A chapter of a dossier as it is shown.
 *
 * @param name in the address of its heading
 * @param title in French
 * @param lines in order
 * @param leftOut lighter lines that are not shown
 */
record ChapterView(String name, String title, List<Line> lines, int leftOut) {
  static List<ChapterView> of(Dossier dossier) {
    return Arrays.stream(Chapter.values())
        .map(chapter -> of(dossier, chapter))
        .filter(chapter -> !chapter.lines().isEmpty())
        .toList();
  }

  private static ChapterView of(Dossier dossier, Chapter chapter) {
    return new ChapterView(
        chapter.name().toLowerCase(Locale.ROOT),
        chapter.french(),
        dossier.of(chapter),
        dossier.leftOut().getOrDefault(chapter, 0));
  }
}
