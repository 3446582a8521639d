package fr.greffe.document;

/**
 * Something printed on a page beside its running text, moved out of the reading order to the end of
 * {@link Document#text()} so that no sentence is cut by it.
 *
 * @param kind what it is
 * @param page where it is printed, from 1
 * @param span its stretch of the text, after the last page's
 */
public record Marginal(Kind kind, int page, Span span) {
  /** Kinds of marginalia. */
  public enum Kind {
    /** Stamp of the legality control: sent, received, published, identifier. */
    STAMP,
    /** Header or footer repeated on several pages. */
    RUNNING_HEAD,
    /** Page number. */
    PAGE_NUMBER,
    /** Margin column repeated on each page. */
    SIDE_COLUMN,
    /** A file that travels with the document: its name on a line, then its text. */
    COMPANION
  }
}
