package fr.greffe.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with the words that were looked for marked in it.
 *
 * @param pieces in order; joined, they are the sentence
 */
public record Snippet(List<Piece> pieces) {
  static final String MARK_START = "\u0002";
  static final String MARK_END = "\u0003";

  public Snippet {
    pieces = List.copyOf(pieces);
  }

  /**
   * A part of a sentence.
   *
   * @param text on one line
   * @param marked whether it is what was looked for
   */
  public record Piece(String text, boolean marked) {}

  /** Reads what the server marked; white space becomes single spaces. */
  static Snippet of(String marked) {
    List<Piece> pieces = new ArrayList<>();
    String line = marked.replaceAll("\\s+", " ").strip();
    int at = 0;
    while (at < line.length()) {
      int start = line.indexOf(MARK_START, at);
      int end = start < 0 ? -1 : line.indexOf(MARK_END, start);
      if (end < 0) {
        pieces.add(new Piece(unmarked(line.substring(at)), false));
        break;
      }
      if (start > at) {
        pieces.add(new Piece(unmarked(line.substring(at, start)), false));
      }
      pieces.add(new Piece(line.substring(start + 1, end), true));
      at = end + 1;
    }
    return new Snippet(pieces);
  }

  static String unmarked(String marked) {
    return marked.replace(MARK_START, "").replace(MARK_END, "");
  }

  /** The sentence without marks. */
  public String plain() {
    return String.join("", pieces.stream().map(Piece::text).toList());
  }

  public boolean isEmpty() {
    return pieces.isEmpty();
  }
}
