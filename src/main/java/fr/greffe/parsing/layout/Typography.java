package fr.greffe.parsing.layout;

import java.text.Normalizer;

/**
 * Cleans characters, once, before offsets exist: ligatures apart, accents composed, exotic spaces
 * plain, controls and soft hyphens gone.
 */
public final class Typography {
  private Typography() {}

  /** Cleans a piece of text; line ends and tabs stay. */
  public static String clean(String text) {
    if (plain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      append(out, text.charAt(i));
    }
    String composed = out.toString();
    return Normalizer.isNormalized(composed, Normalizer.Form.NFC)
        ? composed
        : Normalizer.normalize(composed, Normalizer.Form.NFC);
  }

  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\t' || c > '~' && !(c >= '\u00c0' && c <= '\u017f')) {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder out, char c) {
    switch (c) {
      case '\ufb00' -> out.append("ff");
      case '\ufb01' -> out.append("fi");
      case '\ufb02' -> out.append("fl");
      case '\ufb03' -> out.append("ffi");
      case '\ufb04' -> out.append("ffl");
      case '\ufb05', '\ufb06' -> out.append("st");
      case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\ufffc' -> {}
      case '\u2028', '\u2029' -> out.append('\n');
      case '\u2010', '\u2011' -> out.append('-');
      case '\n', '\t' -> out.append(c);
      default -> {
        if (Character.isSpaceChar(c)) {
          out.append(' ');
        } else if (c >= '\ue000' && c <= '\uf8ff') {
          out.append(symbol(c));
        } else if (!Character.isISOControl(c) && c < '\uffff') {
          out.append(c);
        }
      }
    }
  }

  /** Signs of the Symbol and Wingdings types have no character of their own: arrows and bullets. */
  private static char symbol(char c) {
    return switch (c) {
      case '\uf0e0', '\uf0e8', '\uf0f0', '\uf0de', '\uf0ae' -> '→';
      case '\uf02d' -> '-';
      default -> '•';
    };
  }
}
