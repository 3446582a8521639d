package fr.greffe.extraction.act;

import fr.greffe.document.Evidence;
import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of a document that holds one act, and what its heading prints.
 *
 * @param passage from the heading to the next one
 * @param number the act's number as printed, or null; a mere rank on the agenda is not a number
 * @param item rank on the agenda as printed ("3", "IV", "2.1"), or null
 * @param object what the act is about, on one line; empty where nothing says it
 * @param title where the object is printed, or null
 * @param vote where the vote stands when it is printed outside the passage: a vote taken once for
 *     several acts, or null
 * @param seance words of the date of the act's own sitting, in registers that cover several, or
 *     null
 */
public record ActPassage(
    Passage passage,
    @Nullable Evidence number,
    @Nullable String item,
    String object,
    @Nullable Evidence title,
    @Nullable Span vote,
    @Nullable Evidence seance) {
  public Span span() {
    return passage.span();
  }

  /** The number as printed, or null. */
  public @Nullable String printedNumber() {
    return number == null ? null : number.quote();
  }

  /** The last figure of its rank, else of its number: 4 for "3.4" or "2022-4"; 0 without either. */
  public int rank() {
    if (item != null) {
      return Ordinals.last(item);
    }
    String printed = printedNumber();
    return printed == null ? 0 : Ordinals.last(SharedVotes.lastFigure(printed));
  }
}
