package fr.greffe.extraction.act;

import fr.greffe.rules.Rule;
import fr.greffe.rules.RuleBook;
import java.nio.file.Path;
import java.util.List;

/** Tells by their wordings what lines of minutes are, where neither type nor number does. */
public final class ActWords {
  private final RuleBook rules;

  private ActWords(RuleBook rules) {
    this.rules = rules;
  }

  public static ActWords load(Path config) {
    return new ActWords(RuleBook.load(config.resolve("rules/act-words.yaml")));
  }

  /** Names of the rules that a line answers to, for the rules' examples. */
  public List<String> describe(String line) {
    return rules.rules().stream()
        .filter(rule -> !rule.matches(line).isEmpty())
        .map(Rule::name)
        .toList();
  }

  boolean opensSitting(String text) {
    return tells("opens-sitting", text);
  }

  boolean closesSitting(String line) {
    return tells("closes-sitting", line);
  }

  boolean speaks(String line) {
    return tells("speaks", line);
  }

  boolean reporter(String line) {
    return tells("reporter", line);
  }

  boolean sentence(String line) {
    return tells("sentence", line);
  }

  boolean endsResult(String line) {
    return tells("ends-result", line);
  }

  boolean wantsMore(String line) {
    return tells("wants-more", line);
  }

  boolean cites(String sentence) {
    return tells("cites", sentence);
  }

  boolean joins(String between) {
    return tells("joins", between);
  }

  boolean objectColumn(String head) {
    return tells("object-column", head);
  }

  boolean numberColumn(String head) {
    return tells("number-column", head);
  }

  /** A title without who reports on it. */
  String withoutReporter(String title) {
    return rules.rule("reporter-beside").matches(title).stream()
        .findFirst()
        .map(match -> title.substring(0, match.span().start()))
        .orElse(title);
  }

  private boolean tells(String rule, String text) {
    return !rules.rule(rule).matches(text).isEmpty();
  }
}
