package fr.greffe.fetching;

import fr.greffe.source.AllowedHosts;
import fr.greffe.source.WebAddress;
import fr.greffe.source.WebSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Asks whether addresses still answer, as politely as documents are fetched. */
public final class LinkCheck {
  private static final WebSource.Limits LIMITS =
      new WebSource.Limits(
          Duration.ofSeconds(1),
          Duration.ofSeconds(60),
          200_000_000,
          1,
          Integer.MAX_VALUE,
          Duration.ofDays(1));

  private final Path downloads;
  private final Timing timing;
  private final boolean privateNetwork;

  /**
   * @param downloads folder for what is asked for; a download that was cut stays there
   * @param privateNetwork whether hosts of a private network may be asked
   */
  public LinkCheck(Path downloads, Timing timing, boolean privateNetwork) {
    this.downloads = downloads;
    this.timing = timing;
    this.privateNetwork = privateNetwork;
  }

  /** Tells each address that does not give a document, and why, in French. */
  public void check(List<String> links, BiConsumer<String, String> told)
      throws IOException, InterruptedException {
    List<URI> addresses = new ArrayList<>();
    for (String link : links) {
      WebAddress.of(link)
          .ifPresentOrElse(addresses::add, () -> told.accept(link, "ce n'est pas une adresse"));
    }
    if (addresses.isEmpty()) {
      return;
    }
    WebSource source =
        new WebSource(
            WebSource.Kind.ADDRESSES,
            addresses,
            List.of(),
            List.of(),
            AllowedHosts.of(addresses, List.of(), privateNetwork),
            false,
            LIMITS);
    try (Fetcher fetcher = new Fetcher(source, downloads, timing)) {
      for (URI address : addresses) {
        switch (fetcher.fetch(address, Validators.NONE)) {
          case FetchResult.Fetched fetched -> Files.delete(fetched.file());
          case FetchResult.Unchanged same -> {}
          case FetchResult.Gone gone ->
              told.accept(address.toString(), "lien mort (réponse " + gone.status() + ")");
          case FetchResult.Failed failed ->
              told.accept(address.toString(), "lien non vérifié : " + failed.why());
        }
      }
    }
  }
}
