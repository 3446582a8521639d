package fr.greffe.fetching;

import fr.greffe.source.WebAddress;
import fr.greffe.source.WebSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page of links: those that the job includes (papers by their extension where it does not say),
 * the next pages of the list and the further pages that the job follows.
 */
final class PageLinks implements ListReader {
  private static final Pattern PAPER =
      Pattern.compile(".*\\.(?:pdf|docx?|odt|rtf|zip)", Pattern.CASE_INSENSITIVE);
  private static final Set<String> NEXT =
      Set.of("suivant", "suivante", "page suivante", "suivants", "suivantes", "›", "»", "→", ">");

  private final WebSource source;

  PageLinks(WebSource source) {
    this.source = source;
  }

  @Override
  public ListPart read(URI address, byte[] bytes) throws IOException {
    Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, address.toString());
    URI base = WebAddress.of(page.baseUri()).orElse(address);
    List<ListedAddress> documents = new ArrayList<>();
    List<URI> more = new ArrayList<>();
    for (Element link : page.select("a[href], area[href], link[rel=next][href]")) {
      Optional<URI> to = WebAddress.of(base, link.attr("href"));
      if (to.isEmpty()) {
        continue;
      }
      if (isDocument(link, to.get())) {
        documents.add(new ListedAddress(to.get(), null));
      } else if (leadsOn(link, to.get())) {
        more.add(to.get());
      }
    }
    return new ListPart(documents, more);
  }

  private boolean isDocument(Element link, URI to) {
    boolean meant =
        source.include().isEmpty() ? PAPER.matcher(to.getRawPath()).matches() : source.includes(to);
    return meant && !link.normalName().equals("link");
  }

  private boolean leadsOn(Element link, URI to) {
    return source.follow().stream().anyMatch(pattern -> pattern.matches(to))
        || link.attr("rel").toLowerCase(Locale.ROOT).contains("next")
        || NEXT.contains(plain(link.text()))
        || NEXT.contains(plain(link.attr("aria-label")))
        || NEXT.contains(plain(link.attr("title")));
  }

  /** "Page suivante »" and "suivant (2)" say "page suivante" and "suivant". */
  private static String plain(String text) {
    String lower = text.strip().toLowerCase(Locale.FRENCH);
    String words = lower.replaceAll("[^\\p{L}]+", " ").strip();
    return words.isEmpty() ? lower : words;
  }
}
