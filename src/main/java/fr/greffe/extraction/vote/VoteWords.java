package fr.greffe.extraction.vote;

import fr.greffe.rules.RuleBook;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that the readers of votes look for around a number, a name or a formula. */
final class VoteWords {
  private final RuleBook rules;

  private VoteWords(RuleBook rules) {
    this.rules = rules;
  }

  static VoteWords load(Path config) {
    return new VoteWords(RuleBook.load(config.resolve("rules/vote-words.yaml")));
  }

  Pattern pattern(String name) {
    return rules.rule(name).pattern();
  }

  boolean in(String text, String name) {
    return pattern(name).matcher(text).find();
  }

  /** Whether the words stand right at {@code at}. */
  boolean at(String text, int at, int to, String name) {
    return matcher(text, at, to, name).lookingAt();
  }

  Matcher matcher(String text, int from, int to, String name) {
    return pattern(name).matcher(text).region(from, to);
  }
}
