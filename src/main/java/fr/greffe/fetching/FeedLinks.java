package fr.greffe.fetching;

import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import fr.greffe.source.WebAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** An RSS or Atom feed: its articles and the papers that travel with them. */
final class FeedLinks implements ListReader {
  @Override
  public ListPart read(URI address, byte[] bytes) throws IOException {
    try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes))) {
      SyndFeed feed = new SyndFeedInput().build(reader);
      return new ListPart(
          feed.getEntries().stream().flatMap(entry -> documents(address, entry)).toList(),
          List.of());
    } catch (FeedException | IllegalArgumentException e) {
      throw new IOException("ce n'est pas un flux RSS ou Atom", e);
    }
  }

  private static Stream<ListedAddress> documents(URI feed, SyndEntry entry) {
    String version = entry.getUpdatedDate() == null ? null : entry.getUpdatedDate().toString();
    return Stream.concat(
            Stream.of(entry.getLink()), entry.getEnclosures().stream().map(SyndEnclosure::getUrl))
        .filter(Objects::nonNull)
        .flatMap(link -> WebAddress.of(feed, link).stream())
        .map(address -> new ListedAddress(address, version));
  }
}
