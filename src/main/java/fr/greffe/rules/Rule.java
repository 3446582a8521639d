package fr.greffe.rules;

import fr.greffe.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A wording of French administration, as data: a pattern with named parts, and sentences that it
 * must and must not read.
 *
 * @param name in kebab-case; facts carry it as their evidence
 * @param pattern case-insensitive, Unicode-aware, {@code ^} and {@code $} at line ends
 * @param beginnings where it can match, or null: anywhere
 * @param needs the pattern is tried only near one of these literals (lower case), six hundred
 *     characters a side; empty: everywhere
 * @param examples sentences and what they say
 * @param counterexamples sentences that this rule's file reads nothing from
 */
public record Rule(
    String name,
    Pattern pattern,
    @Nullable Beginnings beginnings,
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
    return matches(text, 0);
  }

  /** The same from an offset on; what stands before it is seen, but in no match. */
  public List<RuleMatch> matches(String text, int from) {
    List<RuleMatch> matches = new ArrayList<>();
    List<Span> stretches = Vicinity.of(text, needs);
    if (stretches.isEmpty()) {
      return matches;
    }
    Matcher matcher =
        pattern.matcher(new MeteredText(text)).useTransparentBounds(true).useAnchoringBounds(false);
    try {
      for (Span stretch : stretches) {
        read(
            text,
            matcher,
            Math.clamp(from, stretch.start(), stretch.end()),
            stretch.end(),
            matches);
      }
    } catch (MeteredText.ExhaustedException e) {
      // What was found so far stands: a text made to exhaust the pattern costs only the rest of its
      // own matches, and the reading is told.
      Abandoned.note(name);
      return matches;
    }
    return matches;
  }

  private void read(String text, Matcher matcher, int from, int to, List<RuleMatch> matches) {
    if (beginnings != null && !beginnings.crowded(text, from, to)) {
      int at = beginnings.next(text, from, to);
      while (at < to) {
        boolean found = matcher.region(at, to).lookingAt();
        if (found) {
          matches.add(new RuleMatch(this, matcher.toMatchResult()));
        }
        at = beginnings.next(text, found ? matcher.end() : at + 1, to);
      }
      return;
    }
    matcher.region(from, to);
    while (matcher.find()) {
      if (matcher.end() > matcher.start()) {
        matches.add(new RuleMatch(this, matcher.toMatchResult()));
      }
    }
  }
}
