package fr.greffe.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where on the web a document was published, for those that come from there. */
public final class Published {
  private static final Pattern WEB = Pattern.compile("https?://[^\\s\"<>]+");
  private static final String INSIDE = "!/";

  private Published() {}

  /** The address of a document, that of its ZIP where it was in one, or null. */
  public static @Nullable String at(String location) {
    int zip = location.indexOf(INSIDE);
    String address = zip < 0 ? location : location.substring(0, zip);
    return WEB.matcher(address).matches() ? address : null;
  }
}
