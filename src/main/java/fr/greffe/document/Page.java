package fr.greffe.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page and what was read on it. Formats without pages (HTML, text) are one page.
 *
 * @param number from 1
 * @param span its stretch of the text, marginalia apart
 * @param width in points, 0 where the format has no pages
 * @param height in points, 0 where the format has no pages
 * @param source where its text comes from
 * @param unread why nothing was read, in French, or null
 * @param words in reading order; empty where the format has no places. Words of marginalia are
 *     last.
 */
public record Page(
    int number,
    Span span,
    double width,
    double height,
    PageSource source,
    @Nullable String unread,
    List<Word> words) {
  public Page {
    words = WordList.of(words);
  }

  /** The words of a stretch that were read in two ways. */
  List<Word> readInTwoWays(Span stretch) {
    return WordList.of(words).readInTwoWays(stretch);
  }

  /** Confidence of the least sure word of a stretch, {@link Word#READ} where nothing is doubted. */
  int confidence(Span stretch) {
    return source == PageSource.OCR ? WordList.of(words).confidence(stretch, Word.READ) : Word.READ;
  }
}
