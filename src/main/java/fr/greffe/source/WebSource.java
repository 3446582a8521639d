package fr.greffe.source;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Documents on the web, and the list that names them.
 *
 * @param kind what kind of list
 * @param lists the addresses themselves, or those of the list
 * @param include patterns of which one must match; what the kind holds for documents when there is
 *     none
 * @param follow patterns of further pages of links
 * @param hosts that may be asked
 * @param emptied whether the list may name nothing after it named something
 * @param limits of time, size and number
 */
public record WebSource(
    Kind kind,
    List<URI> lists,
    List<AddressPattern> include,
    List<AddressPattern> follow,
    AllowedHosts hosts,
    boolean emptied,
    Limits limits)
    implements RemoteSource {
  public WebSource {
    lists = List.copyOf(lists);
    include = List.copyOf(include);
    follow = List.copyOf(follow);
  }

  /** What names the documents. */
  public enum Kind {
    ADDRESSES,
    PAGE,
    SITEMAP,
    FEED,
    SCDL,
    CATALOGUE;

    /**
     * Whether what is no longer in the list is still where it was: a feed tells only the latest.
     */
    public boolean tellsOnlyTheLatest() {
      return this == FEED;
    }
  }

  /**
   * Bounds of a run.
   *
   * @param pause between two requests to one host
   * @param patience that one document may take
   * @param bytes that one document may have
   * @param pages of the list that are read
   * @param documents that the list may name
   * @param recheck how long a document is believed unchanged whose list says so
   */
  public record Limits(
      Duration pause, Duration patience, long bytes, int pages, int documents, Duration recheck) {}

  /** Whether a document is meant, where the job says which are. */
  public boolean includes(URI address) {
    return include.isEmpty() || include.stream().anyMatch(pattern -> pattern.matches(address));
  }

  @Override
  public String name() {
    return lists.getFirst() + (lists.size() > 1 ? " (et " + (lists.size() - 1) + " autres)" : "");
  }
}
