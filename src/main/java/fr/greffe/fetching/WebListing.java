package fr.greffe.fetching;

import fr.greffe.source.SourceUnavailableException;
import fr.greffe.source.WebSource;
import fr.greffe.source.WebSource.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the list of a source, part by part, and gives the documents that the job means. */
public final class WebListing {
  private static final int MOST_PROBLEMS = 100;

  private final WebSource source;
  private final Fetcher fetcher;
  private final PageStore pages;
  private final Map<URI, ListedAddress> documents = new LinkedHashMap<>();
  private final List<String> gaps = new ArrayList<>();

  /**
   * @param pages keeps the parts of the list from run to run
   */
  public WebListing(WebSource source, Fetcher fetcher, PageStore pages) {
    this.source = source;
    this.fetcher = fetcher;
    this.pages = pages;
  }

  /**
   * The documents that the list names now.
   *
   * @throws SourceUnavailableException when nothing of the list can be read
   */
  public Listed list() throws InterruptedException {
    if (source.kind() == Kind.ADDRESSES) {
      source.lists().forEach(address -> add(new ListedAddress(address, null)));
    } else {
      walk();
    }
    return new Listed(documents.values().stream().toList(), gaps);
  }

  private void walk() throws InterruptedException {
    Deque<URI> waiting = new ArrayDeque<>(source.lists());
    Set<URI> seen = new HashSet<>(source.lists());
    int read = 0;
    while (!waiting.isEmpty()) {
      URI address = waiting.removeFirst();
      if (read++ == source.limits().pages()) {
        gap("la liste a plus de " + source.limits().pages() + " pages (« max-pages »)");
        return;
      }
      Optional<ListPart> part = part(address, read == 1 && source.lists().size() == 1);
      part.ifPresent(found -> found.documents().forEach(this::add));
      part.ifPresent(found -> found.more().stream().filter(seen::add).forEach(waiting::add));
      part.ifPresent(found -> found.problems().forEach(problem -> gap(address + ", " + problem)));
    }
    boolean nothing = documents.isEmpty() && gaps.size() >= source.lists().size();
    if (nothing && !gaps.isEmpty()) {
      throw new SourceUnavailableException("source illisible : " + String.join(" ; ", gaps));
    }
  }

  private Optional<ListPart> part(URI address, boolean whole) throws InterruptedException {
    try {
      return Optional.of(reader().read(address, bytes(address)));
    } catch (IOException e) {
      if (whole) {
        throw new SourceUnavailableException(
            "source illisible : " + address + " : " + e.getMessage());
      }
      gap(address + " : " + e.getMessage());
      return Optional.empty();
    }
  }

  private byte[] bytes(URI address) throws IOException, InterruptedException {
    Optional<PageStore.Page> known = pages.find(address);
    Validators validators = known.map(PageStore.Page::validators).orElse(Validators.NONE);
    Path file =
        switch (fetcher.fetch(address, validators)) {
          case FetchResult.Fetched fetched -> pages.keep(address, fetched);
          case FetchResult.Unchanged same ->
              known.orElseThrow(() -> new IOException("réponse 304 inattendue")).file();
          case FetchResult.Gone gone ->
              throw new IOException("introuvable (" + gone.status() + ")");
          case FetchResult.Failed failed -> throw new IOException(failed.why());
        };
    return Files.readAllBytes(file);
  }

  private ListReader reader() {
    return switch (source.kind()) {
      case PAGE -> new PageLinks(source);
      case SITEMAP -> new SitemapLinks();
      case FEED -> new FeedLinks();
      case SCDL -> new ScdlLinks();
      case CATALOGUE -> new CatalogueLinks(source);
      case ADDRESSES -> throw new IllegalStateException("addresses are their own list");
    };
  }

  private void add(ListedAddress document) {
    if (!source.includes(document.address())) {
      return;
    }
    if (documents.size() < source.limits().documents()) {
      documents.putIfAbsent(document.address(), document);
    } else if (!documents.containsKey(document.address())) {
      gap("la liste nomme plus de %d documents (« max-documents »)".formatted(documents.size()));
    }
  }

  private void gap(String gap) {
    if (gaps.size() < MOST_PROBLEMS && !gaps.contains(gap)) {
      gaps.add(gap);
    }
  }
}
