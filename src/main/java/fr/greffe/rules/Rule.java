package fr.greffe.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A wording of French administration, as data: a pattern with named parts, and sentences that it
 * must and must not read.
 *
 * @param name in kebab-case; facts carry it as their evidence
 * @param pattern case-insensitive, Unicode-aware, {@code ^} and {@code $} at line ends
 * @param needs one of these literals must be in the text (lower case) for the pattern to be tried;
 *     empty: always tried
 * @param examples sentences and what they say
 * @param counterexamples sentences that this rule's file reads nothing from
 */
public record Rule(
    String name,
    Pattern pattern,
    List<String> needs,
    List<Example> examples,
    List<String> counterexamples) {
  public Rule {
    needs = List.copyOf(needs);
    examples = List.copyOf(examples);
    counterexamples = List.copyOf(counterexamples);
  }

  /**
   * A sentence and what is to be read in it.
   *
   * @param text the sentence
   * @param expect facts in the short notation of the file's reader, in order
   */
  public record Example(String text, List<String> expect) {
    public Example {
      expect = List.copyOf(expect);
    }
  }

  /**
   * All matches in {@code text}, in order, not overlapping. Time is bounded on any text, see {@link
   * MeteredText}.
   */
  public List<RuleMatch> matches(String text) {
    List<RuleMatch> matches = new ArrayList<>();
    if (!mayMatch(text)) {
      return matches;
    }
    Matcher matcher = pattern.matcher(new MeteredText(text));
    try {
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) {
          matches.add(new RuleMatch(this, matcher.toMatchResult()));
        }
      }
    } catch (MeteredText.ExhaustedException e) {
      // What was found so far stands: a text made to exhaust the pattern costs only the rest of its
      // own matches.
      return matches;
    }
    return matches;
  }

  private boolean mayMatch(String text) {
    return needs.isEmpty() || needs.stream().anyMatch(need -> containsIgnoreCase(text, need));
  }

  private static boolean containsIgnoreCase(String text, String need) {
    int last = text.length() - need.length();
    char lower = need.charAt(0);
    char upper = Character.toUpperCase(lower);
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      if ((c == lower || c == upper) && text.regionMatches(true, i, need, 0, need.length())) {
        return true;
      }
    }
    return false;
  }
}
