package fr.greffe.extraction.name;

import fr.greffe.language.Token;
import fr.greffe.language.Tokens;
import fr.greffe.rules.Lexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Terms of one or several words, found in a phrase whatever their case, accents and hyphens; the
 * longest wins. The first entry of a term is kept.
 */
final class Gazetteer<T> {
  private static final int LONGEST = 14;

  private final Map<String, T> terms = new HashMap<>();
  private final Map<String, Integer> longestByFirstWord = new HashMap<>();

  /** A term found: the token after it, and what the term stands for. */
  record Found<T>(int end, T value) {}

  void add(String term, T value) {
    String key = termKey(term);
    if (terms.putIfAbsent(key, value) == null) {
      longestByFirstWord.merge(firstWord(key), wordCount(key), Math::max);
    }
  }

  @Nullable T get(String term) {
    return terms.get(termKey(term));
  }

  /** The longest term that begins at a token, or null. */
  @Nullable Found<T> longest(Phrase phrase, int from) {
    Integer longest = longestByFirstWord.get(firstWord(phrase.key(from)));
    if (longest == null) {
      return null;
    }
    StringBuilder key = new StringBuilder();
    Found<T> found = null;
    int words = 0;
    for (int i = from; i < phrase.size() && words < Math.min(longest, LONGEST); i++) {
      if (i > from) {
        key.append(' ');
      }
      key.append(phrase.key(i));
      words += wordCount(phrase.key(i));
      T value = terms.get(key.toString());
      if (value != null) {
        found = new Found<>(i + 1, value);
      }
    }
    return found;
  }

  private static String termKey(String term) {
    if (term.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'' || c == ' ')) {
      return Lexicon.fold(term).replace('-', ' ').replace("'", "' ").strip();
    }
    List<Token> tokens = Tokens.of(term);
    return tokens.size() == 1
        ? Phrase.key(tokens.getFirst().text())
        : tokens.stream().map(token -> Phrase.key(token.text())).collect(Collectors.joining(" "));
  }

  private static String firstWord(String key) {
    int space = key.indexOf(' ');
    return space < 0 ? key : key.substring(0, space);
  }

  private static int wordCount(String key) {
    int words = 1;
    for (int i = 0; i < key.length(); i++) {
      words += key.charAt(i) == ' ' ? 1 : 0;
    }
    return words;
  }
}
