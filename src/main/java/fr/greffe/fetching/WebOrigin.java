package fr.greffe.fetching;

import fr.greffe.source.WebSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Documents on the web, by the list that names them. */
final class WebOrigin implements Origin {
  private final WebSource source;
  private final Fetcher fetcher;

  /**
   * @param downloads folder of what is being fetched; what was cut goes on from there
   */
  WebOrigin(WebSource source, Path downloads, Timing timing) {
    this.source = source;
    this.fetcher = new Fetcher(source, downloads, timing);
  }

  @Override
  public Listed list(PageStore pages) throws InterruptedException {
    return new WebListing(source, fetcher, pages).list();
  }

  @Override
  public FetchResult fetch(URI address, Validators known) throws InterruptedException {
    return fetcher.fetch(address, known);
  }

  @Override
  public boolean namesAll() {
    return !source.kind().tellsOnlyTheLatest();
  }

  @Override
  public Duration recheck() {
    return source.limits().recheck();
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
