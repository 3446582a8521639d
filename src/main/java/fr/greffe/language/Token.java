package fr.greffe.language;

import fr.greffe.document.Span;

/**
 * A word, a number or a sign of a text.
 *
 * @param start offset of its first character
 * @param text its characters, an elided article with its apostrophe ("l'")
 */
public record Token(int start, String text) {
  public int end() {
    return start + text.length();
  }

  public Span span() {
    return new Span(start, end());
  }

  /** True for a token that begins with a capital letter. */
  public boolean isCapitalised() {
    return Character.isUpperCase(text.charAt(0));
  }

  /** True for two letters or more without any small one; digits, dots and hyphens are allowed. */
  public boolean isUpperCase() {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      if (Character.isLetter(c)) {
        letters++;
      }
    }
    return letters >= 2;
  }

  /** True for a token that begins with a letter. */
  public boolean isWord() {
    return Character.isLetter(text.charAt(0));
  }
}
