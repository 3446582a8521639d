package fr.greffe.parsing.layout;

import fr.greffe.document.PageSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page before its reading order is known.
 *
 * @param number from 1
 * @param width in points, as displayed
 * @param height in points, as displayed
 * @param source where its words come from
 * @param unread why nothing was read, in French, or null
 * @param words in the order in which they are drawn or recognised
 * @param turned words that run in another direction, in the same order
 * @param rulings its straight lines
 */
public record PageSketch(
    int number,
    double width,
    double height,
    PageSource source,
    @Nullable String unread,
    List<PlacedWord> words,
    List<PlacedWord> turned,
    List<Ruling> rulings) {
  public PageSketch {
    words = List.copyOf(words);
    turned = List.copyOf(turned);
    rulings = List.copyOf(rulings);
  }
}
