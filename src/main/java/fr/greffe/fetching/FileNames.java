package fr.greffe.fetching;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of a fetched file: what the server calls it, else the end of its address. */
final class FileNames {
  private static final int LONGEST = 200;
  private static final Pattern EXTENDED =
      Pattern.compile("filename\\*\\s*=\\s*([\\w-]{1,20})'[^']{0,20}'([^;\\s]{1,600})");
  private static final Pattern QUOTED = Pattern.compile("filename\\s*=\\s*\"([^\"]{1,600})\"");
  private static final Pattern BARE = Pattern.compile("filename\\s*=\\s*([^;\"\\s]{1,600})");

  private FileNames() {}

  static String of(URI address, @Nullable String disposition) {
    String named = disposition == null ? "" : plain(named(disposition));
    if (!named.isEmpty()) {
      return named;
    }
    String path = address.getRawPath().replaceFirst("/+$", "");
    String last = plain(decoded(path.substring(path.lastIndexOf('/') + 1), StandardCharsets.UTF_8));
    return last.isEmpty() ? address.getHost() : last;
  }

  private static String named(String disposition) {
    Matcher extended = EXTENDED.matcher(disposition);
    if (extended.find()) {
      return decoded(extended.group(2), charset(extended.group(1)));
    }
    Matcher quoted = QUOTED.matcher(disposition);
    Matcher bare = BARE.matcher(disposition);
    String name = quoted.find() ? quoted.group(1) : bare.find() ? bare.group(1) : "";
    return new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
            .contains("\uFFFD")
        ? name
        : new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static String decoded(String text, Charset charset) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), charset);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** A name without what no file may be called. */
  static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}:*?\"<>|]", "_").strip();
    return plain.substring(Math.max(0, plain.length() - LONGEST));
  }
}
