package fr.greffe.extraction.cue;

import fr.greffe.rules.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** Cuts a stretch of text into words, in a form that compares without case and accents. */
final class Words {
  /**
   * A word.
   *
   * @param folded lower case, without accents
   * @param start offset in the text
   * @param end offset after it
   */
  record Word(String folded, int start, int end) {}

  private Words() {}

  static List<Word> of(String text, int from, int to) {
    List<Word> words = new ArrayList<>();
    int i = from;
    while (i < to) {
      int start = i;
      while (i < to && isWord(text.charAt(i))) {
        i++;
      }
      if (i > start) {
        words.add(new Word(fold(text.substring(start, i)), start, i));
      } else {
        i++;
      }
    }
    return words;
  }

  /** As {@link Lexicon#fold}, but at once where there is nothing to fold. */
  static String fold(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c > 'z' || (c >= 'A' && c <= 'Z')) {
        return Lexicon.fold(word);
      }
    }
    return word;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '°' || c == '/' || c == '%' || c == '²';
  }
}
