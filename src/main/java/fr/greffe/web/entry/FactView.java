package fr.greffe.web.entry;

import fr.greffe.document.Evidence;
import fr.greffe.document.Span;
import fr.greffe.wording.FrenchWords;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it is shown beside its evidence.
 *
 * @param key names it on its page ("montant-1204"): what it is and where it begins
 * @param kind "Montant", "Date"…
 * @param words the fact in French
 * @param page where it stands
 * @param quote the very words, on one line, the first of them where they are many
 * @param rule what read it
 * @param recognition how sure OCR is, null where the words are the file's own
 * @param said what the service said of it, or null
 * @param span its place, for the picture of the page
 */
record FactView(
    String key,
    String kind,
    String words,
    int page,
    String quote,
    String rule,
    @Nullable String recognition,
    @Nullable String said,
    Span span) {
  private static final int LONGEST = 200;

  /**
   * @param code of the kind, for the key
   */
  static FactView of(String code, String kind, String words, Evidence evidence) {
    String line = evidence.quote().replaceAll("\\s+", " ").strip();
    String shown = line.length() > LONGEST ? line.substring(0, LONGEST) + " […]" : line;
    return new FactView(
        code + "-" + evidence.span().start(),
        kind,
        words,
        evidence.page(),
        shown,
        evidence.rule(),
        FrenchWords.recognition(evidence),
        null,
        evidence.span());
  }

  /** The same with what the service said of it. */
  FactView said(@Nullable String words) {
    return new FactView(key, kind, this.words, page, quote, rule, recognition, words, span);
  }

  /** The value itself: "42 000 €". */
  public String head() {
    int comma = words.indexOf(", ");
    return comma < 0 ? words : words.substring(0, comma);
  }

  /** What is said of the value: ", subvention, pour Les Amis du Lavoir". */
  public String tail() {
    return words.substring(head().length());
  }

  /** What the box on the page is called. */
  public String label() {
    return words.isEmpty() ? kind : kind + " : " + words;
  }
}
