package fr.greffe.organisation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation is called, and where.
 *
 * @param name as written
 * @param sigle given beside the name, or null
 * @param place name of the body in whose papers it stands, or null
 * @param number SIREN or RNA number written beside the name and whose key is right, or null
 */
public record Designation(
    String name, @Nullable String sigle, @Nullable String place, @Nullable String number)
    implements Comparable<Designation> {
  @Override
  public int compareTo(Designation other) {
    int byName = name.compareTo(other.name);
    int byPlace = text(place).compareTo(text(other.place));
    int bySigle = text(sigle).compareTo(text(other.sigle));
    int last = bySigle != 0 ? bySigle : text(number).compareTo(text(other.number));
    return byName != 0 ? byName : byPlace != 0 ? byPlace : last;
  }

  private static String text(@Nullable String part) {
    return Objects.requireNonNullElse(part, "");
  }
}
