package fr.greffe.extraction.type;

import fr.greffe.register.DocumentType;
import fr.greffe.rules.Lexicon;
import fr.greffe.rules.Rule;
import fr.greffe.rules.RuleBook;

/**
 * A wording that speaks for a type of document.
 *
 * @param rule the wording
 * @param type what it speaks for
 * @param zone where it is looked for
 * @param points what one occurrence weighs
 * @param most what all occurrences weigh at most
 * @param reason what it shows, in French
 */
record Clue(Rule rule, DocumentType type, Zone zone, double points, double most, String reason) {
  /** Parts of a document. */
  enum Zone {
    /** What the file says of its title, and the first lines. */
    TITLE,
    /** The title of a web page. */
    PAGE,
    /** The beginning. */
    FRONT,
    /** The end. */
    END,
    /** The whole running text. */
    ALL,
    /** The site or paper that publishes. */
    SITE
  }

  static Clue of(Lexicon.Entry entry, RuleBook rules) {
    return new Clue(
        rules.rule(entry.term()),
        DocumentType.valueOf(entry.column(0)),
        Zone.valueOf(entry.column(1).toUpperCase(java.util.Locale.ROOT)),
        Double.parseDouble(entry.column(2)),
        Double.parseDouble(entry.column(3)),
        entry.column(4));
  }

  /** What the clue weighs in a text. */
  double weigh(String text) {
    return Math.min(most, rule.matches(text).size() * points);
  }
}
