package fr.greffe.extraction.act;

import fr.greffe.document.Span;
import fr.greffe.extraction.act.Outcomes.Outcome;
import fr.greffe.extraction.number.NumberWords;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads the sentences by which one vote decides several acts ("les points 3 à 7 sont votés…"). */
public final class SharedVotes {
  private static final Pattern NUMBER =
      Pattern.compile("[A-Z]{0,6}[-_ ]?(?:\\d{2,4}[-_/.]){0,2}(\\d{1,4})|([IVX]{1,5})");
  private static final int LONGEST_RANGE = 60;
  private static final int NEAR = 200;
  private static final int LONGEST = 1_200;

  private final RuleBook rules;
  private final NumberWords words;

  private SharedVotes(RuleBook rules, NumberWords words) {
    this.rules = rules;
    this.words = words;
  }

  public static SharedVotes load(Path config) {
    return new SharedVotes(
        RuleBook.load(config.resolve("rules/act-shared-vote.yaml")), NumberWords.load(config));
  }

  /** What the sentences of {@code text} say, in the short notation of the rules' examples. */
  public List<String> describe(String text) {
    return read(text, List.of()).stream().map(SharedVote::describe).toList();
  }

  /**
   * The shared votes of a text, in order.
   *
   * @param outcomes results told in the text, in order
   */
  List<SharedVote> read(String text, List<Outcome> outcomes) {
    List<SharedVote> shared = new ArrayList<>();
    for (RuleMatch match : rules.matches(text)) {
      List<Integer> ranks = ranks(match);
      int count = match.part("count").map(this::count).orElse(0);
      if (ranks.size() >= 2 || count >= 2) {
        Span sentence = begin(text, match.span());
        Span told = new Span(sentence.start(), end(text, sentence.end(), outcomes));
        shared.add(new SharedVote(told, ranks, count, match.part("after").isPresent()));
      }
    }
    shared.sort(Comparator.comparing(SharedVote::span));
    return shared;
  }

  private static Span begin(String text, Span match) {
    int start = match.start();
    while (start < match.end() && !Character.isLetter(text.charAt(start))) {
      start++;
    }
    return new Span(start, match.end());
  }

  /** The end of the line that holds the result, counts printed right below it included. */
  private static int end(String text, int from, List<Outcome> outcomes) {
    int end = lineEnd(text, from);
    for (int i = Places.first(outcomes, Outcome::start, from);
        i < outcomes.size() && outcomes.get(i).start() <= end + NEAR && end - from < LONGEST;
        i++) {
      end = Math.max(end, lineEnd(text, outcomes.get(i).span().end()));
    }
    return end;
  }

  private static int lineEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private List<Integer> ranks(RuleMatch match) {
    Optional<String> list = match.part("list").or(() -> match.part("list2"));
    if (list.isPresent()) {
      return numbers(list.get());
    }
    Optional<String> from = match.part("from").or(() -> match.part("from2"));
    Optional<String> to = match.part("to").or(() -> match.part("to2"));
    if (from.isEmpty() || to.isEmpty()) {
      return List.of();
    }
    int first = Ordinals.last(lastFigure(from.get()));
    int last = Ordinals.last(lastFigure(to.get()));
    return first > 0 && last > first && last - first < LONGEST_RANGE
        ? IntStream.rangeClosed(first, last).boxed().toList()
        : List.of();
  }

  private static List<Integer> numbers(String list) {
    List<Integer> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(list);
    while (matcher.find()) {
      numbers.add(Ordinals.last(lastFigure(matcher.group())));
    }
    return numbers;
  }

  /** "15" of "DEL-2021/15", "V" of "V". */
  static String lastFigure(String number) {
    Matcher matcher = LAST.matcher(number);
    return matcher.find() ? matcher.group(1) : "";
  }

  private int count(String words) {
    return (int) this.words.read(words).orElse(digits(words));
  }

  private static long digits(String words) {
    return words.chars().allMatch(Character::isDigit) ? Long.parseLong(words) : 0;
  }

  private static final Pattern LAST = Pattern.compile("(\\d{1,4}|[IVX]{1,6})\\W{0,3}$");
}
