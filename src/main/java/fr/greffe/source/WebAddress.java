package fr.greffe.source;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads addresses as people and pages write them — spaces, accents, fragments — and writes each in
 * one way only.
 */
public final class WebAddress {
  private static final int LONGEST = 2000;
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private WebAddress() {}

  /** The address that a text is, or empty where it is none of the web. */
  public static Optional<URI> of(String text) {
    try {
      String plain = escaped(text.strip());
      return plain.length() > LONGEST ? Optional.empty() : Optional.ofNullable(of(new URI(plain)));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The address that a text on a page is, or empty where it leads nowhere on the web. */
  public static Optional<URI> of(URI page, String text) {
    try {
      String link = escaped(text.strip());
      String whole =
          link.startsWith("?") ? page.getRawPath() + link : link; // resolve drops the path
      return of(page.resolve(new URI(whole)).toString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The port that an address means. */
  public static int port(URI address) {
    int standard = address.getScheme().equals("https") ? HTTPS : HTTP;
    return address.getPort() < 0 ? standard : address.getPort();
  }

  private static @Nullable URI of(URI address) throws URISyntaxException {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!web || address.getHost() == null || address.getRawUserInfo() != null) {
      return null;
    }
    String host = address.getHost().toLowerCase(Locale.ROOT);
    int standard = scheme.equals("https") ? HTTPS : HTTP;
    String port =
        address.getPort() < 0 || address.getPort() == standard ? "" : ":" + address.getPort();
    String path = address.normalize().getRawPath();
    String rooted = path == null || path.isEmpty() ? "/" : path.replaceFirst("^(/\\.\\.)+", "");
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return new URI(scheme + "://" + host + port + (rooted.isEmpty() ? "/" : rooted) + query);
  }

  /** Writes what no address may hold as its bytes, and a host with accents as the web knows it. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte unit : withPlainHost(text).getBytes(StandardCharsets.UTF_8)) {
      int code = Byte.toUnsignedInt(unit);
      boolean forbidden = code <= ' ' || code >= 0x7f || "\"<>\\^`{|}".indexOf(code) >= 0;
      escaped.append(forbidden ? "%%%02X".formatted(code) : String.valueOf((char) code));
    }
    return escaped.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }

  private static String withPlainHost(String text) {
    int begin = text.indexOf("://") + 3;
    if (begin < 3 || text.chars().allMatch(unit -> unit < 0x7f)) {
      return text;
    }
    int end = begin;
    while (end < text.length() && "/?#:".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(0, begin) + IDN.toASCII(text.substring(begin, end)) + text.substring(end);
  }
}
