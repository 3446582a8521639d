package fr.greffe.extraction.attendance;

import fr.greffe.rules.Rule;
import fr.greffe.rules.RuleBook;
import java.nio.file.Path;
import java.util.List;

/**
 * The wordings that tie a person of a list to another, read right after a name.
 *
 * @param rules in the order in which they are tried
 */
record Links(List<Rule> rules, Rule limit) {
  /** "A à B", a proxy only in a list of proxies. */
  static final String LISTED = "gives-listed";

  /** "A, B et C, ayant respectivement donné pouvoir à D, E et F". */
  static final String EACH = "gives-each";

  private static final String LIMIT = "limit";

  Links {
    rules = List.copyOf(rules);
  }

  static Links load(Path config) {
    RuleBook book = RuleBook.load(config.resolve("rules/attendance-proxy.yaml"));
    return new Links(
        book.rules().stream().filter(rule -> !rule.name().equals(LIMIT)).toList(),
        book.rule(LIMIT));
  }

  /** Whether such words begin at {@code from}. */
  boolean begins(String text, int from, int limit) {
    return rules.stream()
        .filter(rule -> !rule.name().equals(LISTED))
        .anyMatch(rule -> rule.pattern().matcher(text).region(from, limit).lookingAt());
  }

  static Person.Link kind(Rule rule) {
    String name = rule.name();
    if (name.startsWith("gives-")) {
      return Person.Link.GIVES;
    }
    if (name.startsWith("holds-")) {
      return Person.Link.HOLDS;
    }
    return name.equals("replaces") ? Person.Link.REPLACES : Person.Link.REPLACED;
  }
}
