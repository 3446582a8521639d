package fr.greffe.fetching;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import fr.greffe.source.WebAddress;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sitemap, or an index of sitemaps, which may be compressed. */
final class SitemapLinks implements ListReader {
  @Override
  public ListPart read(URI address, byte[] bytes) throws IOException {
    SiteMapParser parser = new SiteMapParser(false);
    parser.setStrictNamespace(false);
    try {
      AbstractSiteMap read = parser.parseSiteMap(bytes, address.toURL());
      return switch (read) {
        case SiteMapIndex index -> new ListPart(List.of(), sitemaps(index));
        case SiteMap map -> new ListPart(documents(map), List.of());
        default -> throw new IOException("ce n'est pas un plan de site (sitemap)");
      };
    } catch (UnknownFormatException e) {
      throw new IOException("ce n'est pas un plan de site (sitemap)", e);
    }
  }

  private static List<URI> sitemaps(SiteMapIndex index) {
    return index.getSitemaps().stream()
        .flatMap(map -> WebAddress.of(map.getUrl().toString()).stream())
        .toList();
  }

  private static List<ListedAddress> documents(SiteMap map) {
    return map.getSiteMapUrls().stream()
        .flatMap(
            url ->
                WebAddress.of(url.getUrl().toString()).stream()
                    .map(address -> new ListedAddress(address, version(url))))
        .toList();
  }

  private static @Nullable String version(SiteMapURL url) {
    return url.getLastModified() == null ? null : url.getLastModified().toInstant().toString();
  }
}
