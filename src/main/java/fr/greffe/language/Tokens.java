package fr.greffe.language;

import fr.greffe.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts French text into tokens, the same way when a model is trained and when it is used.
 *
 * <p>An elided article keeps its apostrophe and stands alone ("l' | eau"); hyphenated words,
 * initials ("M.", "C.A.F."), decimals and dates stay whole; every other sign is a token.
 */
public final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:\\p{Lu}\\.-?){2,8}\\p{Lu}?(?![\\p{L}])" // C.A.F. or A.C.P.G
              + "|(?<![\\p{L}])(?:MM?|Mme|Mmes|Mlle|Me|Dr|St|Ste|\\p{Lu})\\.(?!\\p{L})" // M. and J.
              + "|(?<![\\p{L}])\\p{L}{1,12}['’](?=[\\p{L}\\d«\"“])" // l', jusqu'
              + "|[nN]°(?=\\d)"
              + "|\\d{1,12}(?:[.,/:-]\\d{1,12}){0,6}"
              + "|[\\p{L}\\p{M}\\d]{1,60}(?:[-‐‑–·][\\p{L}\\d]{1,60}){0,10}"
              + "|\\S");

  private Tokens() {}

  /** The tokens of a stretch of {@code text}, offsets in {@code text}. */
  public static List<Token> of(String text, Span span) {
    List<Token> tokens = new ArrayList<>(span.length() / 5 + 1);
    Matcher matcher = TOKEN.matcher(text).region(span.start(), span.end());
    matcher.useTransparentBounds(true);
    while (matcher.find()) {
      tokens.add(new Token(matcher.start(), matcher.group()));
    }
    return tokens;
  }

  /** The tokens of a whole text. */
  public static List<Token> of(String text) {
    return of(text, new Span(0, text.length()));
  }
}
