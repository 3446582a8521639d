package fr.greffe.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself outside its text (HTML head, front matter, office properties),
 * unverified.
 *
 * @param title its title
 * @param author its author
 * @param published date of publication as ISO 8601, day or instant
 * @param site name of the web site or paper
 * @param url its own address
 * @param others everything else, by name
 */
public record Metadata(
    @Nullable String title,
    @Nullable String author,
    @Nullable String published,
    @Nullable String site,
    @Nullable String url,
    Map<String, String> others) {
  public static final Metadata NONE = new Metadata(null, null, null, null, null, Map.of());

  public Metadata {
    others = Map.copyOf(others);
  }
}
