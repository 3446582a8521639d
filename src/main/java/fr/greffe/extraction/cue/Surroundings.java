package fr.greffe.extraction.cue;

import fr.greffe.document.Span;
import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a stretch of text: its line, its sentence, the line that introduces its list.
 * Where sentences begin is looked up once for the whole text, on the first question: one is made
 * for a text, not for each of its facts.
 */
public final class Surroundings {
  private static final int SENTENCE = 600;
  private static final int LINE = 1_000;
  private static final int INTRODUCTION = 2_500;
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|[^\\p{L}])(?:M|MM|Mme|Mmes|Mlle|Mr|Me|Dr|St|Ste|art|Art|n|N|L|R|D|chap|env|H|T|C|[A-Z]|cf|p|al|ex|etc|tél|av|bd|Sté|Ets|Ass|Asso|max|min|mens)$");
  private static final Pattern BULLET =
      Pattern.compile("\\s{0,8}(?:[-–—•*▪►➢✓·o]|\\d{1,2}[.)°/-]|[a-z]\\))\\s.*");

  /** The end of a line that the next does not go on: a full stop, a sum of a list. */
  private static final Pattern LINE_END =
      Pattern.compile(
          "(?:[;?!]|(?<![\\p{Lu}.])\\.|(?:€|euros?)(?:"
              + " ?(?:HT|TTC|H\\.T\\.|T\\.T\\.C\\.))?[.,]?)\\s?$");

  private final String text;
  private @Nullable BitSet begins;

  /** Of {@code text}, the whole of it. */
  public Surroundings(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

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
    BitSet known = begins();
    int floor = Math.max(0, fact.start() - SENTENCE);
    int start = Math.max(floor, known.previousSetBit(fact.start()));
    int ceiling = Math.min(text.length(), fact.end() + SENTENCE);
    int next = known.nextSetBit(Math.min(fact.end() + 1, text.length()));
    int end = Math.max(fact.end(), Math.min(ceiling, next - 1));
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

  private BitSet begins() {
    BitSet known = begins;
    if (known == null) {
      known = new BitSet(text.length() + 1);
      for (int at = 0; at <= text.length(); at++) {
        known.set(at, begins(at));
      }
      begins = known;
    }
    return known;
  }

  private boolean endsAt(int newline) {
    Matcher end = LINE_END.matcher(text).region(Math.max(0, newline - 14), newline);
    return end.useTransparentBounds(true).find()
        && !ABBREVIATION.matcher(text).region(Math.max(0, newline - 9), newline - 1).find();
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
          || endsAt(at - 1) && !Character.isLowerCase(text.charAt(at))
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
