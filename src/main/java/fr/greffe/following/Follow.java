package fr.greffe.following;

import fr.greffe.search.SearchAddress;
import java.time.Instant;

/**
 * A search that someone follows.
 *
 * @param id of the follow
 * @param query of the search, as in its address
 * @param email where the digests go
 * @param token that its links bear: who has it may pause it
 * @param since when it was last looked at
 * @param paused true where nothing is sent
 */
public record Follow(
    long id, String query, String email, String token, Instant since, boolean paused) {
  /** The search. */
  public SearchAddress search() {
    return SearchAddress.ofQuery(query);
  }

  /** "« lavoir »", or "tout le registre". */
  public String words() {
    String words = search().words();
    if (!words.isEmpty()) {
      return "« " + words + " »";
    }
    return query.isEmpty() ? "tout le registre" : "la recherche par filtres";
  }
}
