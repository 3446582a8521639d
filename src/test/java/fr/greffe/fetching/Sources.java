package fr.greffe.fetching;

import fr.greffe.source.AddressPattern;
import fr.greffe.source.AllowedHosts;
import fr.greffe.source.WebSource;
import fr.greffe.source.WebSource.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Sources on the loopback, for tests. */
public final class Sources {
  private Sources() {}

  public static WebSource of(Kind kind, URI... lists) {
    return of(kind, List.of(lists), List.of(), List.of(), limits(10_000_000, 20));
  }

  static WebSource page(URI page, List<String> include, List<String> follow) {
    return of(Kind.PAGE, List.of(page), include, follow, limits(10_000_000, 20));
  }

  /** Every document of a list that names so many at most. */
  public static WebSource of(Kind kind, URI list, int documents) {
    return of(
        kind,
        List.of(list),
        List.of(),
        List.of(),
        new WebSource.Limits(
            Duration.ofSeconds(1),
            Duration.ofSeconds(20),
            10_000_000,
            10,
            documents,
            Duration.ofDays(30)));
  }

  static WebSource limited(URI address, long bytes, int seconds) {
    return of(Kind.ADDRESSES, List.of(address), List.of(), List.of(), limits(bytes, seconds));
  }

  private static WebSource of(
      Kind kind,
      List<URI> lists,
      List<String> include,
      List<String> follow,
      WebSource.Limits limits) {
    return new WebSource(
        kind,
        lists,
        include.stream().map(AddressPattern::of).toList(),
        follow.stream().map(AddressPattern::of).toList(),
        AllowedHosts.of(lists, List.of(), true),
        false,
        limits);
  }

  private static WebSource.Limits limits(long bytes, int seconds) {
    return new WebSource.Limits(
        Duration.ofSeconds(1), Duration.ofSeconds(seconds), bytes, 10, 100, Duration.ofDays(30));
  }
}
