package fr.greffe.extraction.name;

import fr.greffe.document.Span;
import fr.greffe.language.Token;
import fr.greffe.language.Tokens;
import fr.greffe.rules.Lexicon;
import java.util.List;

/**
 * A sentence, a heading or a cell, cut into tokens and ready to be compared with lexicons.
 *
 * @param span its stretch of the text
 * @param tokens offsets in the text
 * @param keys the tokens folded, hyphens as spaces, dots of a sigle left out
 * @param capitals true where everything is written in capitals, so that capitals say nothing
 */
record Phrase(Span span, List<Token> tokens, List<String> keys, boolean capitals) {
  static Phrase of(String text, Span span) {
    List<Token> tokens = Tokens.of(text, span);
    List<String> keys = tokens.stream().map(token -> key(token.text())).toList();
    return new Phrase(span, tokens, keys, isCapitals(tokens));
  }

  /** A term as a phrase would write its tokens: folded, hyphens as spaces. */
  static String key(String word) {
    String folded = Lexicon.fold(word);
    if (folded.indexOf('-') >= 0 && folded.length() > 1) {
      folded = folded.replace('-', ' ');
    }
    boolean dotted = folded.length() > 3 && folded.charAt(1) == '.' && folded.charAt(3) == '.';
    return dotted ? folded.replace(".", "") : folded;
  }

  int size() {
    return tokens.size();
  }

  Token token(int index) {
    return tokens.get(index);
  }

  String key(int index) {
    return index >= 0 && index < keys.size() ? keys.get(index) : "";
  }

  /** The stretch from one token to before another. */
  Span span(int from, int to) {
    return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** True where nothing stands between a token and the next. */
  boolean touches(int index) {
    return index + 1 < size() && tokens.get(index).end() == tokens.get(index + 1).start();
  }

  /** True for a word with a capital that is more than the beginning of a sentence in capitals. */
  boolean isCapitalised(int index) {
    return index < size() && tokens.get(index).isCapitalised();
  }

  private static boolean isCapitals(List<Token> tokens) {
    int upper = 0;
    int lower = 0;
    for (Token token : tokens) {
      if (token.isWord() && token.text().length() > 1) {
        if (token.isUpperCase() || token.text().endsWith("'") || token.text().endsWith("’")) {
          upper++;
        } else {
          lower++;
        }
      }
    }
    return upper >= 2 && upper > 3 * lower;
  }
}
