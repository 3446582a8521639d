package fr.greffe.extraction.cue;

import fr.greffe.document.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands around a stretch of text: its line, its sentence, the line that introduces its list.
 *
 * @param text the whole text
 */
public record Surroundings(String text) {
  private static final int SENTENCE = 600;
  private static final int LINE = 1_000;
  private static final int INTRODUCTION = 2_500;
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|[^\\p{L}])(?:M|MM|Mme|Mmes|Mlle|Mr|Me|Dr|St|Ste|art|Art|n|N|L|R|D|chap|env|H|T|C|[A-Z]|cf|p|al|ex|etc|tél|av|bd|Sté|Ets|Ass|Asso|max|min|mens)$");
  private static final Pattern BULLET =
      Pattern.compile("\\s{0,8}(?:[-–—•*▪►➢✓·o]|\\d{1,2}[.)°/-]|[a-z]\\))\\s.*");

  /** The line that holds the offset, its end excluded, at most {@value #LINE} characters a side. */
  public Span line(int offset) {
    int start = offset;
    int floor = Math.max(0, offset - LINE);
    while (start > floor && text.charAt(start - 1) != '\n') {
      start--;
    }
    int ceiling = Math.min(text.length(), offset + LINE);
    int end = text.indexOf('\n', offset, ceiling);
    return new Span(start, end < 0 ? ceiling : end);
  }

  /**
   * The sentence or list item around {@code fact}, at most {@value #SENTENCE} characters a side.
   */
  public Span sentence(Span fact) {
    int start = fact.start();
    int floor = Math.max(0, start - SENTENCE);
    while (start > floor && !begins(start)) {
      start--;
    }
    int end = fact.end();
    int ceiling = Math.min(text.length(), end + SENTENCE);
    while (end < ceiling && !begins(end + 1)) {
      end++;
    }
    return new Span(start, Math.min(end, text.length()));
  }

  /** The line ending with a colon that introduces the list or table around {@code offset}. */
  public Optional<Span> introduction(int offset) {
    int floor = Math.max(0, offset - INTRODUCTION);
    int end = line(offset).start() - 1;
    while (end > floor) {
      Span line = line(end);
      String words = line.of(text).strip();
      if (words.endsWith(":")) {
        int start = Math.max(sentence(new Span(line.start(), line.start())).start(), floor);
        return Optional.of(new Span(start, line.end()));
      }
      if (words.endsWith(".") && words.length() > 100) {
        return Optional.empty();
      }
      end = line.start() - 1;
    }
    return Optional.empty();
  }

  /** True where a sentence, a paragraph or a list item may begin. */
  private boolean begins(int at) {
    if (at <= 0 || at >= text.length()) {
      return true;
    }
    char before = text.charAt(at - 1);
    if (before == '\n') {
      return text.charAt(at) == '\n'
          || (at >= 2 && text.charAt(at - 2) == '\n')
          || BULLET.matcher(text).region(at, Math.min(text.length(), at + 12)).lookingAt();
    }
    boolean space = before == ' ';
    char stop = space && at >= 2 ? text.charAt(at - 2) : before;
    if (stop == ';' || stop == '?' || stop == '!') {
      return space;
    }
    return stop == '.'
        && space
        && !Character.isLowerCase(text.charAt(at))
        && !ABBREVIATION.matcher(text).region(Math.max(0, at - 10), at - 2).find();
  }
}
