package fr.greffe.source;

import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The hosts that a job may ask: those of its own addresses, with and without {@code www.}, and
 * those that it names. Another port than the web's own is allowed only where it is written.
 *
 * @param names lower case, {@code host}, {@code host:port} or {@code *.host}
 * @param privateNetwork whether hosts of a private network may be asked
 */
public record AllowedHosts(Set<String> names, boolean privateNetwork) {
  private static final String WWW = "www.";
  private static final Pattern NAME =
      Pattern.compile(
          "(?:\\*\\.)?(?:[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*|\\[[0-9a-f:.]+])(?::\\d{1,5})?");

  public AllowedHosts {
    names = Set.copyOf(names);
  }

  /** The hosts of these addresses and those named. */
  public static AllowedHosts of(
      Collection<URI> addresses, List<String> named, boolean privateNetwork) {
    Set<String> names = new HashSet<>(named);
    addresses.forEach(address -> names.add(name(address)));
    return new AllowedHosts(names, privateNetwork);
  }

  /**
   * Reads a host as a job names it.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static String name(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(text);
    }
    return name;
  }

  /** Whether an address is at one of them. */
  public boolean allow(URI address) {
    String name = name(address);
    String other = name.startsWith(WWW) ? name.substring(WWW.length()) : WWW + name;
    return names.contains(name)
        || names.contains(other)
        || names.stream()
            .anyMatch(known -> known.startsWith("*.") && name.endsWith(known.substring(1)));
  }

  private static String name(URI address) {
    int port = WebAddress.port(address);
    boolean standard = port == (address.getScheme().equals("https") ? 443 : 80);
    return address.getHost().toLowerCase(Locale.ROOT) + (standard ? "" : ":" + port);
  }
}
