package fr.greffe.parsing.layout;

import fr.greffe.document.Box;
import org.jspecify.annotations.Nullable;

/**
 * A word on its line, or a whole line where the format has no places.
 *
 * @param text cleaned, without line ends
 * @param box its place on the page, or null
 * @param confidence 0 to 100
 * @param apart whether a wide gap parts it from the token before
 * @param otherwise what another reading of its place saw, or null
 */
public record Token(
    String text, @Nullable Box box, int confidence, boolean apart, @Nullable String otherwise) {
  /** A token of a format without places. */
  public static Token of(String text) {
    return new Token(text, null, 100, false, null);
  }
}
