package fr.greffe.parsing;

/** What is being done to a file while it is read. */
public enum Stage {
  /** Its bytes are taken apart. */
  PARSE,
  /** Text is recognised on the picture of a page. */
  OCR,
  /** What stands on its pages is put in reading order. */
  LAYOUT
}
