package fr.greffe.fetching;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A part of an address: a name whose letters an address may not have are written otherwise. */
final class AddressPart {
  private AddressPart() {}

  static String of(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The names of a path, with their slashes. */
  static String path(String rawPath) {
    return URLDecoder.decode(rawPath.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
