package fr.greffe.api;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import fr.greffe.occultation.Occultation;
import fr.greffe.register.Entry;
import fr.greffe.search.Search;
import fr.greffe.search.SearchAddress;
import fr.greffe.search.SearchRequest;
import fr.greffe.search.StoredHit;
import fr.greffe.wording.FrenchWords;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A search to follow: what was written last and answers it, each entry under a lasting name. */
@Controller
class FeedApi {
  private static final MediaType ATOM =
      new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
  private static final int ENTRIES = 30;

  private final Search search;
  private final Occultation occultation;

  FeedApi(Search search, Occultation occultation) {
    this.search = search;
    this.occultation = occultation;
  }

  @GetMapping("/api/v1/fil.atom")
  ResponseEntity<String> feed(@RequestParam MultiValueMap<String, String> parameters)
      throws FeedException {
    for (String key : List.of(ApiQuery.CURSOR, ApiQuery.SIZE)) {
      if (parameters.containsKey(key)) {
        throw new ApiProblem(
            HttpStatus.BAD_REQUEST,
            "« " + key + " » ne vaut pas pour le fil : il donne les " + ENTRIES + " derniers.");
      }
    }
    SearchAddress address = ApiQuery.of(parameters).address();
    List<StoredHit> hits =
        search
            .part(
                new SearchRequest(
                    address.words(), address.filters(), SearchRequest.Order.STORED, 1, ENTRIES),
                "")
            .hits();
    String site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    SyndFeed feed = new SyndFeedImpl();
    feed.setFeedType("atom_1.0");
    feed.setEncoding("UTF-8");
    feed.setUri("urn:uuid:" + name("recherche:" + address.query()));
    feed.setTitle(address.words().isEmpty() ? "Greffe" : "Greffe : « " + address.words() + " »");
    feed.setLink(site + address.under("/"));
    feed.setPublishedDate(Date.from(hits.isEmpty() ? Instant.EPOCH : hits.getFirst().stored()));
    feed.setEntries(hits.stream().map(hit -> entry(hit, site)).toList());
    return ResponseEntity.ok().contentType(ATOM).body(new SyndFeedOutput().outputString(feed));
  }

  private SyndEntry entry(StoredHit hit, String site) {
    Entry entry = hit.found().entry();
    SyndEntry one = new SyndEntryImpl();
    one.setUri("urn:uuid:" + name("entree:" + entry.id()));
    one.setLink(site + "/entree/" + entry.id());
    one.setTitle(occultation.hide(entry, entry.title()));
    one.setUpdatedDate(Date.from(hit.stored()));
    SyndContent words = new SyndContentImpl();
    words.setType("text");
    words.setValue(occultation.hide(entry, summary(hit)));
    one.setDescription(words);
    return one;
  }

  /** "délibération n° 12 – 22/04/2021 – Commune de Valbrume – « … » (page 3)". */
  private static String summary(StoredHit hit) {
    Entry entry = hit.found().entry();
    String number =
        entry.act() == null || entry.act().number() == null ? "" : " n° " + entry.act().number();
    return FrenchWords.kind(entry.kind())
        + number
        + (entry.date() == null ? "" : " – " + entry.date())
        + (entry.body() == null ? "" : " – " + entry.body().name())
        + (hit.found().sentence().isEmpty()
            ? ""
            : " – « " + hit.found().sentence().plain() + " » (page " + hit.found().page() + ")");
  }

  /** The same for the same text, for ever. */
  private static UUID name(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
