package fr.greffe.parsing;

import fr.greffe.parsing.web.HtmlReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How deep the parts of a file stand one in another. Readers look no deeper than any paper needs:
 * where they found no text, that may be why.
 */
final class Nesting {
  /** Deeper than any page or message that people write. */
  private static final int DEEP = 100;

  private static final int DEEP_MESSAGES = 2;
  private static final Pattern MESSAGE =
      Pattern.compile("(?im)^Content-Type:[ \\t]{0,20}message/rfc822");

  private Nesting() {}

  /** How deep, where that is too deep to be read, else 0. */
  static int tooDeep(String type, byte[] bytes) {
    return switch (type) {
      case "text/html", "application/xhtml+xml" -> beyond(DEEP, HtmlReader.depth(bytes));
      case "application/rtf", "text/rtf" -> beyond(DEEP, groups(bytes));
      case "message/rfc822" -> beyond(DEEP_MESSAGES, messages(bytes));
      default -> 0;
    };
  }

  private static int beyond(int limit, int depth) {
    return depth > limit ? depth : 0;
  }

  private static int groups(byte[] rtf) {
    int deepest = 0;
    int depth = 0;
    for (byte b : rtf) {
      depth += b == '{' ? 1 : 0;
      depth -= b == '}' ? 1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private static int messages(byte[] message) {
    Matcher parts = MESSAGE.matcher(new String(message, StandardCharsets.ISO_8859_1));
    int count = 0;
    while (parts.find()) {
      count++;
    }
    return count;
  }
}
