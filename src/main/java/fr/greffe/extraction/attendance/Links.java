package fr.greffe.extraction.attendance;

import fr.greffe.rules.Rule;
import fr.greffe.rules.RuleBook;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * The wordings that tie a person of a list to another, read right after a name.
 *
 * @param rules in the order in which they are tried
 * @param limit how long a proxy holds
 * @param move what a member did in the course of the sitting
 * @param groups words between two names that title those who follow
 */
record Links(List<Rule> rules, Rule limit, Rule move, List<Rule> groups) {
  /** "A à B", a proxy only in a list of proxies. */
  static final String LISTED = "gives-listed";

  /** "A, B et C, ayant respectivement donné pouvoir à D, E et F". */
  static final String EACH = "gives-each";

  private static final String LIMIT = "limit";
  private static final String MOVE = "move";
  private static final String GROUP = "group-";

  Links {
    rules = List.copyOf(rules);
    groups = List.copyOf(groups);
  }

  static Links load(Path config) {
    RuleBook book = RuleBook.load(config.resolve("rules/attendance-proxy.yaml"));
    Map<Boolean, List<Rule>> rules =
        book.rules().stream()
            .filter(rule -> !rule.name().equals(LIMIT) && !rule.name().equals(MOVE))
            .collect(Collectors.partitioningBy(rule -> rule.name().startsWith(GROUP)));
    return new Links(
        rules.getOrDefault(false, List.of()),
        book.rule(LIMIT),
        book.rule(MOVE),
        rules.getOrDefault(true, List.of()));
  }

  /** Whether such words begin at {@code from}. */
  boolean begins(String text, int from, int limit) {
    return rules.stream()
        .filter(rule -> !rule.name().equals(LISTED))
        .anyMatch(rule -> rule.pattern().matcher(text).region(from, limit).lookingAt());
  }

  /** Where the title of some of the list that begins at {@code at} ends, or {@code at}. */
  int groupEnd(String text, int at, int to) {
    for (Rule rule : groups) {
      Matcher matcher = rule.pattern().matcher(text).region(Math.min(at, to), to);
      if (matcher.lookingAt()) {
        return matcher.end();
      }
    }
    return at;
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
