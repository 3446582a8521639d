package fr.greffe.extraction.vote;

import fr.greffe.document.Span;
import fr.greffe.rules.Rule;
import fr.greffe.rules.RuleBook;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Knows the sentences in which a word of a vote is not the result of the act: acts cited, opinions
 * of committees, proposals, law, opponents' texts.
 */
final class VoteContext {
  private final List<Kind> exclusions;

  private VoteContext(List<Rule> exclusions) {
    this.exclusions = exclusions.stream().map(Kind::of).toList();
  }

  static VoteContext load(Path config) {
    return new VoteContext(RuleBook.load(config.resolve("rules/vote-context.yaml")).rules());
  }

  /** The same for one text, in which the words that the rules need are looked up once. */
  Reading of(String text) {
    String lower = lower(text);
    return new Reading(text, exclusions.stream().map(kind -> Exclusion.of(kind, lower)).toList());
  }

  /** Lower case letter by letter, so that places stay. */
  private static String lower(String text) {
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Character.toLowerCase(letters[i]);
    }
    return new String(letters);
  }

  /** The context of every signal of one text. */
  static final class Reading {
    private final String text;
    private final List<Exclusion> exclusions;

    private Reading(String text, List<Exclusion> exclusions) {
      this.text = text;
      this.exclusions = exclusions;
    }

    /**
     * Whether the signal that {@code rule} read at {@code span} tells nothing of this act's vote.
     */
    boolean excludes(Span span, String rule) {
      Span around = new Span(Sentences.start(text, span.start()), Sentences.end(text, span.end()));
      String marked =
          text.substring(around.start(), span.start())
              + "⟦"
              + rule
              + " : "
              + span.of(text)
              + "⟧"
              + text.substring(span.end(), around.end());
      return exclusions.stream()
          .filter(exclusion -> exclusion.near(around, rule))
          .anyMatch(exclusion -> !exclusion.rule().matches(marked).isEmpty());
    }
  }

  /**
   * A rule and which signals it is for.
   *
   * @param signals how the names of these signals begin; empty for all
   */
  private record Kind(Rule rule, List<String> signals) {
    private static final Pattern CLASS = Pattern.compile("\\[\\^[^\\]]*]");
    private static final Pattern SIGNAL = Pattern.compile("⟦(?:\\(\\?:([a-z|-]+)\\)|([a-z-]*))");

    /** The names that the pattern asks for behind each bracket; none where one stands bare. */
    static Kind of(Rule rule) {
      String pattern = CLASS.matcher(rule.pattern().pattern()).replaceAll("");
      List<String> names =
          SIGNAL
              .matcher(pattern)
              .results()
              .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
              .toList();
      return new Kind(
          rule,
          names.contains("")
              ? List.of()
              : names.stream().flatMap(name -> Stream.of(name.split("\\|"))).toList());
    }
  }

  /**
   * A rule, which signals it is for, and where the text holds a word it needs.
   *
   * @param signals how the names of these signals begin; empty for all
   * @param places in order
   */
  private record Exclusion(Rule rule, List<String> signals, int[] places) {
    static Exclusion of(Kind kind, String lower) {
      int[] places =
          kind.rule().needs().stream().flatMapToInt(need -> places(lower, need)).sorted().toArray();
      return new Exclusion(kind.rule(), kind.signals(), places);
    }

    private static IntStream places(String text, String need) {
      return IntStream.iterate(
          text.indexOf(need), at -> at >= 0, at -> text.indexOf(need, at + need.length()));
    }

    boolean near(Span around, String signal) {
      if (!signals.isEmpty() && signals.stream().noneMatch(signal::startsWith)) {
        return false;
      }
      if (rule.needs().isEmpty() || rule.needs().stream().anyMatch(signal::contains)) {
        return true;
      }
      int found = Arrays.binarySearch(places, around.start());
      int first = found >= 0 ? found : -found - 1;
      return first < places.length && places[first] < around.end();
    }
  }
}
