package fr.greffe.dossier;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Hides words that may not be published. */
@FunctionalInterface
public interface Hiding {
  /**
   * Words as they may be published.
   *
   * @param entries identifiers of the entries that the words are taken from
   */
  String hide(Set<String> entries, String words);

  /** Words drawn from these places. */
  default String words(List<Citation> places, String words) {
    return hide(places.stream().map(Citation::entry).collect(Collectors.toSet()), words);
  }

  /** The places with their own words hidden. */
  static List<Citation> citations(List<Citation> places, Hiding hiding) {
    return places.stream()
        .map(
            place ->
                place.saying(
                    hiding.words(List.of(place), place.title()),
                    hiding.words(List.of(place), place.quote())))
        .toList();
  }
}
