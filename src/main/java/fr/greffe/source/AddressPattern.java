package fr.greffe.source;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A pattern of addresses as {@code **&#47;*.pdf} or {@code https://www.valserre.fr/actes/**}:
 * {@code *} is anything but a slash, {@code **} anything. Without a scheme it is about what follows
 * the host. Letter case does not matter.
 */
public final class AddressPattern {
  private static final String ANY = "**";
  private static final int LONGEST = 500;

  private final String pattern;
  private final boolean whole;
  private final Pattern regex;

  private AddressPattern(String pattern, boolean whole, Pattern regex) {
    this.pattern = pattern;
    this.whole = whole;
    this.regex = regex;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException when it is empty or endless
   */
  public static AddressPattern of(String pattern) {
    if (pattern.isBlank() || pattern.length() > LONGEST) {
      throw new IllegalArgumentException(pattern);
    }
    String lower = pattern.strip().toLowerCase(Locale.ROOT);
    boolean whole = lower.startsWith("http://") || lower.startsWith("https://");
    String path = whole || lower.startsWith("/") || lower.startsWith(ANY) ? lower : "/" + lower;
    return new AddressPattern(pattern, whole, Pattern.compile(regex(path)));
  }

  /** Whether an address is meant. */
  public boolean matches(URI address) {
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    String text = whole ? address.toString() : address.getRawPath() + query;
    return regex.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }

  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int at = 0; at < glob.length(); at++) {
      if (glob.startsWith(ANY, at)) {
        regex.append(".*");
        at++;
      } else if (glob.charAt(at) == '*') {
        regex.append("[^/]*");
      } else {
        regex.append(Pattern.quote(String.valueOf(glob.charAt(at))));
      }
    }
    return regex.toString();
  }

  @Override
  public String toString() {
    return pattern;
  }
}
