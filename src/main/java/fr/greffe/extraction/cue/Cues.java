package fr.greffe.extraction.cue;

import fr.greffe.document.Span;
import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words of a lexicon that tell what stands beside them.
 *
 * <p>A line of the lexicon: the words ({@code *} ends a word that may go on), the meaning, the
 * weight (1 to 9, the heavier wins), and, for cues of a fact, the reach (how many characters may
 * stand between the cue and the fact), and {@code before}, {@code after} or {@code around} (where
 * the cue stands). Case and accents do not count.
 */
public final class Cues {
  private static final Pattern BETWEEN = Pattern.compile("[ ',-]+");

  private final Map<String, List<Cue>> byStem = new HashMap<>();
  private final int longestReach;

  private Cues(List<Cue> cues) {
    cues.forEach(
        cue -> byStem.computeIfAbsent(stem(cue.words()[0]), key -> new ArrayList<>()).add(cue));
    longestReach = cues.stream().mapToInt(Cue::reach).max().orElse(0);
  }

  /**
   * A cue where it stands.
   *
   * @param meaning as the lexicon says
   * @param weight from 1 to 9
   * @param span in offsets of the text
   */
  public record Found(String meaning, int weight, Span span) {}

  private record Cue(String[] words, String meaning, int weight, int reach, String place) {}

  /** Loads {@code lexicons/<name>.tsv} of the {@code config} folder. */
  public static Cues load(Path config, String name) {
    return new Cues(
        Lexicon.load(config.resolve("lexicons/" + name + ".tsv")).entries().stream()
            .map(
                entry ->
                    new Cue(
                        BETWEEN.split(Words.fold(entry.term())),
                        entry.column(0),
                        Integer.parseInt(entry.column(1)),
                        entry.column(2).isEmpty() ? 0 : Integer.parseInt(entry.column(2)),
                        entry.column(3)))
            .toList());
  }

  /** The heaviest cue for the fact at {@code fact} in {@code window}, the nearest among equals. */
  public Optional<Found> best(String text, Span window, Span fact) {
    Found best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Found found : around(text, window, fact)) {
      double score = found.weight() - distance(found.span(), fact) / 60.0;
      if (score > bestScore) {
        best = found;
        bestScore = score;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Every cue for the fact at {@code fact} in {@code window} that is near enough. */
  public List<Found> around(String text, Span window, Span fact) {
    int from = Math.max(window.start(), fact.start() - longestReach - 60);
    int to = Math.min(window.end(), fact.end() + longestReach + 60);
    List<Found> found = new ArrayList<>();
    if (from < fact.start()) {
      search(Words.of(text, from, fact.start()), "before", fact, found);
    }
    if (fact.end() < to) {
      search(Words.of(text, fact.end(), to), "after", fact, found);
    }
    return found;
  }

  /** Every cue in {@code window}, reach and place set aside, in order. */
  public List<Found> in(String text, Span window) {
    List<Found> found = new ArrayList<>();
    search(Words.of(text, window.start(), window.end()), "", window, found);
    return found;
  }

  private void search(List<Words.Word> words, String side, Span fact, List<Found> found) {
    for (int i = 0; i < words.size(); i++) {
      for (Cue cue : byStem.getOrDefault(stem(words.get(i).folded()), List.of())) {
        if (matches(cue, words, i)) {
          Span span = new Span(words.get(i).start(), words.get(i + cue.words().length - 1).end());
          boolean placed =
              side.isEmpty()
                  || ((cue.place().equals(side) || cue.place().equals("around"))
                      && distance(span, fact) <= cue.reach());
          if (placed) {
            found.add(new Found(cue.meaning(), cue.weight(), span));
          }
        }
      }
    }
  }

  private static boolean matches(Cue cue, List<Words.Word> words, int at) {
    if (at + cue.words().length > words.size()) {
      return false;
    }
    for (int i = 0; i < cue.words().length; i++) {
      String wanted = cue.words()[i];
      String word = words.get(at + i).folded();
      boolean same =
          wanted.endsWith("*")
              ? word.startsWith(wanted.substring(0, wanted.length() - 1))
              : word.equals(wanted);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static int distance(Span cue, Span fact) {
    return cue.end() <= fact.start() ? fact.start() - cue.end() : cue.start() - fact.end();
  }

  /** Two first letters: enough to leave most cues aside. */
  private static String stem(String word) {
    String plain = word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
    return plain.length() <= 2 ? plain : plain.substring(0, 2);
  }
}
