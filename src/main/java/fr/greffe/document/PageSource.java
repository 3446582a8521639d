package fr.greffe.document;

/** Where the text of a page comes from. */
public enum PageSource {
  /** Characters that the file itself holds. */
  TEXT,
  /** Characters recognised on the picture of the page. */
  OCR,
  /** Nothing was read: {@link Page#unread()} says why. */
  NONE
}
