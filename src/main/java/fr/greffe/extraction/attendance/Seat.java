package fr.greffe.extraction.attendance;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the town or body stands that a member of a joint body sits for: behind the name, and easily
 * taken for another member.
 */
enum Seat {
  /** "M. Jules ORME –VAUBELLE-, M. Guy CHARME": told in any list by its dashes. */
  BETWEEN_DASHES(
      "\\s{0,2}[–—-](?=\\p{Lu})(?!(?:Mr?|MM|Mmes?|Mlle)[.\\s])[\\p{L}/.'"
          + " ’-]{2,40}(?<=\\p{L})[–—-](?=[\\s,;.(]|$)"),

  /** A line for each: "M. Jules ORME, VAUBELLE". */
  LINE_END("\\s?[,–—-]\\s{0,2}(?!(?:Mr?|MM|Mmes?|Mlle)\\.?\\s)[^\\n,;:()]{2,50}(?=\\n|$)"),

  /** "Jules ORME – VAUBELLE ; Guy CHARME – LE THOUR". */
  BEFORE_SEMICOLON("\\s?[–—-]\\s[^;\\n()]{0,60}(?=;|\\.?\\s*$|\\.\\s*\\n)");

  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^[ \\t]*(?:Mr?|Mme|Mlle|Monsieur|Madame)\\.?\\s\\p{Lu}[^\\n"
              + ",;:()]{2,50}[,–—-]\\s[^\\n"
              + ",;:()]{2,50}$");
  private static final Pattern PART = Pattern.compile("^[^–—]{4,60}\\s[–—-]\\s?[^–—;]{0,60}$");
  private static final int ENOUGH = 3;

  private final Pattern words;

  Seat(String words) {
    this.words = Pattern.compile(words);
  }

  /** Judges by most of the list's lines or parts. */
  static Seat of(String list) {
    long lines = list.lines().filter(line -> !line.isBlank()).count();
    long seated = LINE.matcher(list).results().count();
    if (seated >= ENOUGH && seated * 2 > lines) {
      return LINE_END;
    }
    List<String> parts = List.of(list.split(";", 400));
    long dashed = parts.stream().map(String::strip).filter(PART.asPredicate()).count();
    return dashed >= ENOUGH && dashed * 2 > parts.size() ? BEFORE_SEMICOLON : BETWEEN_DASHES;
  }

  /** Where the words that begin at {@code at} end, or {@code at}. */
  int end(String text, int at, int to) {
    for (Seat seat : this == BETWEEN_DASHES ? List.of(this) : List.of(BETWEEN_DASHES, this)) {
      Matcher matcher = seat.words.matcher(text).region(Math.min(at, to), to);
      if (matcher.lookingAt()) {
        return matcher.end();
      }
    }
    return at;
  }
}
