package fr.greffe.extraction.attendance;

import fr.greffe.rules.Rule;
import fr.greffe.rules.RuleBook;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The wordings that tie a person of a list to another, read right after a name.
 *
 * @param rules in the order in which they are tried
 * @param limit how long a proxy holds
 * @param deed what who is named does in a sentence, and so is none of the list
 * @param move what a member did in the course of the sitting
 * @param party the political group of a member, told beside the name
 * @param seat the town or joint body that a member sits for, told after a comma
 * @param groups words between two names that title those who follow
 */
record Links(
    List<Rule> rules, Rule limit, Rule deed, Rule move, Rule party, Rule seat, List<Rule> groups) {
  /** "A à B", "B (pour A)": a proxy only in a list of proxies. */
  static final String LISTED = "-listed";

  /** "A, B et C, ayant respectivement donné pouvoir à D, E et F". */
  static final String EACH = "gives-each";

  private static final String LIMIT = "limit";
  private static final String DEED = "deed";
  private static final String MOVE = "move";
  private static final String PARTY = "party";
  private static final String SEAT = "seat";
  private static final String GROUP = "group-";

  /**
   * The title of some of a list.
   *
   * @param end where it ends
   * @param party the political group that it names, or null
   */
  record Title(int end, @Nullable String party) {}

  Links {
    rules = List.copyOf(rules);
    groups = List.copyOf(groups);
  }

  static Links load(Path config) {
    RuleBook book = RuleBook.load(config.resolve("rules/attendance-proxy.yaml"));
    Map<Boolean, List<Rule>> rules =
        book.rules().stream()
            .filter(rule -> !List.of(LIMIT, DEED, MOVE, PARTY, SEAT).contains(rule.name()))
            .collect(Collectors.partitioningBy(rule -> rule.name().startsWith(GROUP)));
    return new Links(
        rules.getOrDefault(false, List.of()),
        book.rule(LIMIT),
        book.rule(DEED),
        book.rule(MOVE),
        book.rule(PARTY),
        book.rule(SEAT),
        rules.getOrDefault(true, List.of()));
  }

  /** Whether whoever is named before {@code from} does something in a sentence. */
  boolean acts(String text, int from, int to) {
    return deed.pattern().matcher(text).region(Math.min(from, to), to).lookingAt();
  }

  /** Whether such words begin at {@code from}. */
  boolean begins(String text, int from, int limit) {
    return rules.stream()
        .filter(rule -> !rule.name().endsWith(LISTED))
        .anyMatch(rule -> rule.pattern().matcher(text).region(from, limit).lookingAt());
  }

  /** The same for titles that follow each other, some without a name of their own. */
  Title titles(String text, int from, int to) {
    int at = from;
    Title last = title(text, at, to);
    for (Title next = last; next.end() > at; next = title(text, at, to)) {
      at = next.end();
      last = new Title(at, next.party() == null ? last.party() : next.party());
    }
    return last;
  }

  /** The title of some of the list that begins at {@code at}; it ends there where none stands. */
  private Title title(String text, int at, int to) {
    for (Rule rule : groups) {
      Matcher matcher = rule.pattern().matcher(text).region(Math.min(at, to), to);
      if (matcher.lookingAt()) {
        boolean party = rule.name().equals(GROUP + PARTY);
        return new Title(matcher.end(), party ? matcher.group(PARTY) : null);
      }
    }
    return new Title(at, null);
  }

  /** The political group that the words beside a name tell, or null. */
  @Nullable String party(String words) {
    Matcher matcher = party.pattern().matcher(words);
    return matcher.matches() ? matcher.group(PARTY) : null;
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
