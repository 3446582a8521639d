package fr.greffe.document;

import org.jspecify.annotations.Nullable;

/**
 * Where a fact was read and what read it.
 *
 * @param page from 1
 * @param span offsets in {@link Document#text()}
 * @param quote the very words
 * @param rule name of the rule or model that read them
 * @param ocr 0 to 99: how sure the OCR engine is of the least sure of these words; null where the
 *     file itself holds them
 */
public record Evidence(int page, Span span, String quote, String rule, @Nullable Integer ocr) {
  private static final int SURE = 60;

  /** Words that the file itself holds. */
  public Evidence(int page, Span span, String quote, String rule) {
    this(page, span, quote, rule, null);
  }

  /** Whether OCR doubts at least one of the words. */
  public boolean doubtful() {
    return ocr != null && ocr < SURE;
  }
}
