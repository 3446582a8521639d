package fr.greffe.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of a dossier.
 *
 * @param id the same for the same fact from one making to the next
 * @param chapter it stands in
 * @param words in French
 * @param day it happened, or null
 * @param citations where it comes from, at least one
 * @param reasons why it is here, in French
 * @param weight the heavier lines of a chapter are kept first
 */
public record Line(
    String id,
    Chapter chapter,
    String words,
    @Nullable LocalDate day,
    List<Citation> citations,
    List<String> reasons,
    int weight) {
  public Line {
    citations = List.copyOf(citations);
    reasons = List.copyOf(reasons);
    if (citations.isEmpty()) {
      throw new IllegalArgumentException("without a source: " + words);
    }
  }

  /**
   * A line named after what it is about.
   *
   * @param key names the fact, whatever the words
   */
  static Line of(
      Chapter chapter,
      String key,
      String words,
      @Nullable LocalDate day,
      List<Citation> citations,
      Relevance relevance) {
    String id = chapter.name().toLowerCase(Locale.ROOT) + "-" + Digests.brief(key);
    return new Line(
        id,
        chapter,
        words.replaceAll("\\s+", " ").strip(),
        day,
        citations,
        relevance.reasons(),
        relevance.weight());
  }
}
