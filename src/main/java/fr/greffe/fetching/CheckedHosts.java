package fr.greffe.fetching;

import fr.greffe.source.AllowedHosts;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * The hosts of a job, by their names and by what these lead to. The connection is made to the very
 * addresses that were checked: a name that changes its meaning meanwhile leads nowhere else.
 */
final class CheckedHosts implements DnsResolver {
  private static final int BYTE = 0xff;

  private final AllowedHosts allowed;

  CheckedHosts(AllowedHosts allowed) {
    this.allowed = allowed;
  }

  /** Refuses an address at a host that the job does not name. */
  void check(URI address) throws RefusedException {
    if (!allowed.allow(address)) {
      throw new RefusedException(
          "l'hôte %s n'est pas permis par le travail (ajoutez-le à « hosts » s'il doit l'être)"
              .formatted(address.getRawAuthority()));
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = InetAddress.getAllByName(host);
    InetAddress[] good = Arrays.stream(found).filter(this::permitted).toArray(InetAddress[]::new);
    if (good.length == 0) {
      throw new ForbiddenNetworkException(
          "%s mène au réseau privé (%s), ce que le travail ne permet pas (« private: true »)"
              .formatted(host, found[0].getHostAddress()));
    }
    return good;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private boolean permitted(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isMulticastAddress()
        || address.isLinkLocalAddress()) {
      return false;
    }
    return allowed.privateNetwork() || isPublic(address);
  }

  /** True for addresses of the open Internet: neither private, nor reserved, nor a way to those. */
  private static boolean isPublic(InetAddress address) {
    if (address.isLoopbackAddress() || address.isSiteLocalAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return switch (address) {
      case Inet4Address four -> isPublic(bytes[0] & BYTE, bytes[1] & BYTE, bytes[2] & BYTE);
      case Inet6Address six -> (bytes[0] & 0xe0) == 0x20 && !leadsToVersion4(bytes);
      default -> false;
    };
  }

  private static boolean isPublic(int first, int second, int third) {
    boolean shared = first == 100 && (second & 0xc0) == 64;
    boolean reserved = first == 0 || first >= 240 || first == 192 && second == 0 && third == 0;
    boolean measuring = first == 198 && (second & 0xfe) == 18;
    return !shared && !reserved && !measuring;
  }

  /** 6to4 and Teredo carry an address of version 4 that could be private. */
  private static boolean leadsToVersion4(byte[] bytes) {
    boolean sixToFour = (bytes[0] & BYTE) == 0x20 && (bytes[1] & BYTE) == 0x02;
    boolean teredo =
        (bytes[0] & BYTE) == 0x20 && (bytes[1] & BYTE) == 0x01 && bytes[2] == 0 && bytes[3] == 0;
    return sixToFour || teredo;
  }

  /** A name that leads into a private network. */
  static final class ForbiddenNetworkException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    ForbiddenNetworkException(String why) {
      super(why);
    }
  }
}
