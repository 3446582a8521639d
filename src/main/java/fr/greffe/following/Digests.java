package fr.greffe.following;

import fr.greffe.occultation.Occultation;
import fr.greffe.register.Entry;
import fr.greffe.register.Reference;
import fr.greffe.search.CitedActs.Cited;
import fr.greffe.search.Filters;
import fr.greffe.search.Found;
import fr.greffe.search.ResultsPart;
import fr.greffe.search.Search;
import fr.greffe.search.SearchRequest;
import fr.greffe.search.StoredHit;
import fr.greffe.wording.FrenchWords;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Tells those who follow a search what is new after a run: what answers it now, what of it was
 * corrected, withdrawn or read otherwise, and which act modifies, replaces or withdraws one of it.
 * Who could not be reached is told the next time.
 */
public final class Digests {
  private static final int AT_A_TIME = 50;

  private final Follows follows;
  private final Search search;
  private final Occultation occultation;

  public Digests(Follows follows, Search search, Occultation occultation) {
    this.follows = follows;
    this.search = search;
    this.occultation = occultation;
  }

  /** Begins to follow a search; what answers it already is not told. */
  public Follow follow(String query, String email, Instant now) {
    Follow wished = new Follow(0, query, email, "", Instant.EPOCH, false);
    Map<String, String> present = new HashMap<>();
    stored(wished, hit -> true)
        .forEach(hit -> present.put(hit.found().entry().id(), EntryLine.of(hit.found())));
    return follows.add(query, email, present, now);
  }

  /**
   * Sends what there is to tell, one mail an address.
   *
   * @param says told in French whom a mail could not be sent to, and why
   */
  public void send(Post post, Instant now, Consumer<String> says) {
    Map<String, Map<Follow, Told>> byAddress = new LinkedHashMap<>();
    for (Follow follow : follows.active()) {
      byAddress
          .computeIfAbsent(follow.email(), email -> new LinkedHashMap<>())
          .put(follow, told(follow));
    }
    byAddress.forEach(
        (email, told) -> {
          Map<Follow, List<News>> news = new LinkedHashMap<>();
          told.forEach(
              (follow, one) -> {
                if (!one.news().isEmpty()) {
                  news.put(follow, one.news());
                }
              });
          try {
            if (!news.isEmpty()) {
              post.send(new Digest(email, news));
            }
            told.forEach((follow, one) -> follows.tell(follow, one.lines(), now));
          } catch (PostException e) {
            says.accept(e.getMessage());
          }
        });
  }

  /** What to tell, and a line for each entry looked at. */
  private record Told(List<News> news, Map<String, String> lines) {}

  private Told told(Follow follow) {
    Map<String, String> before = follows.told(follow);
    Map<String, String> lines = new HashMap<>();
    List<News> news = new ArrayList<>();
    for (StoredHit hit : stored(follow, later(follow))) {
      Found found = hit.found();
      String line = EntryLine.of(found);
      String told = before.get(found.entry().id());
      lines.put(found.entry().id(), line);
      if (!line.equals(told)) {
        String reason = Reasons.of(found.entry(), told, follow);
        news.add(news(found.entry(), line, found.sentence().plain(), found.page(), reason));
      }
    }
    news.addAll(changes(follow, before, lines));
    return new Told(news, lines);
  }

  /** New acts that modify, replace or withdraw one that the follower knows. */
  private List<News> changes(Follow follow, Map<String, String> known, Map<String, String> lines) {
    Follow everything = new Follow(follow.id(), "", follow.email(), "", follow.since(), false);
    List<News> changes = new ArrayList<>();
    for (StoredHit hit : stored(everything, later(follow))) {
      Entry by = hit.found().entry();
      for (Cited cited : search.citedActs().by(by)) {
        Reference reference = cited.reference();
        boolean bears = reference.relation() != Reference.Relation.CITES;
        for (Entry act : bears ? cited.acts() : List.<Entry>of()) {
          String line = known.get(act.id());
          String change = act.id() + "/" + by.id();
          if (line != null && !known.containsKey(change)) {
            lines.put(change, reference.relation().name());
            String reason =
                "Un acte "
                    + FrenchWords.relation(reference.relation())
                    + " : "
                    + EntryLine.of(hit.found())
                    + ".";
            changes.add(news(act, line, reference.quote(), by.firstPage(), reason));
          }
        }
      }
    }
    return changes;
  }

  private News news(Entry entry, String line, String sentence, int page, String reason) {
    return new News(
        entry.id(),
        occultation.hide(entry, line),
        occultation.hide(entry, sentence),
        page,
        occultation.hide(entry, reason));
  }

  /**
   * The index knows to the second when it was written; what was told already is known by its line.
   */
  private static Predicate<StoredHit> later(Follow follow) {
    Instant second = follow.since().truncatedTo(ChronoUnit.SECONDS);
    return hit -> !hit.stored().isBefore(second);
  }

  /** What answers a search, the last written first, as long as it is wanted. */
  private List<StoredHit> stored(Follow follow, Predicate<StoredHit> wanted) {
    Filters filters = follow.search().filters();
    SearchRequest request =
        new SearchRequest(
            follow.search().words(), filters, SearchRequest.Order.STORED, 1, AT_A_TIME);
    List<StoredHit> hits = new ArrayList<>();
    String cursor = "";
    while (true) {
      ResultsPart part = search.part(request, cursor);
      for (StoredHit hit : part.hits()) {
        if (!wanted.test(hit)) {
          return hits;
        }
        hits.add(hit);
      }
      if (part.next() == null) {
        return hits;
      }
      cursor = Objects.requireNonNull(part.next());
    }
  }
}
