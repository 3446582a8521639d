package fr.greffe.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.greffe.source.SourceUnavailableException;
import fr.greffe.source.WebSource;
import fr.greffe.source.WebSource.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of list, as town halls and papers publish them. */
class WebListingTest {
  @TempDir private Path downloads;
  private final Site site = new Site();
  private final Map<URI, PageStore.Page> pages = new HashMap<>();

  @AfterEach
  void closes() {
    site.close();
  }

  @Test
  void findsThePapersOfAPageAndOfThoseThatFollow() {
    site.holds(
        "/actes",
        """
        <html><body>
        <a href="docs/Délibération n°1.pdf">Délibération</a>
        <a href="/docs/2.PDF#page=3">La même année</a> <a href="/docs/2.PDF">encore</a>
        <a href="/contact">Contact</a> <a href="mailto:a@b.fr">Écrire</a> <a href="javascript:x()">x</a>
        <a href="?page=2" aria-label="Page suivante">2</a>
        </body></html>
        """);
    site.holds("/actes?page=2", "<a href='3.docx'>3</a><a href='/actes' rel=prev>Précédent</a>");
    assertThat(found(Sources.of(Kind.PAGE, site.at("/actes"))))
        .containsExactly("/docs/D%C3%A9lib%C3%A9ration%20n%C2%B01.pdf", "/docs/2.PDF", "/3.docx");
  }

  @Test
  void goesThroughAPageForEachSittingWhereTheJobFollowsThem() {
    site.holds("/conseil", "<a href='/conseil/2026-01-12'>12 janvier</a><a href='/autre'>x</a>");
    site.holds("/conseil/2026-01-12", "<a href='/telecharger?id=9'>Acte</a><a href='/x.pdf'>x</a>");
    WebSource source =
        Sources.page(site.at("/conseil"), List.of("**/telecharger?id=*"), List.of("/conseil/20*"));
    assertThat(found(source)).containsExactly("/telecharger?id=9");
    assertThat(site.asked()).doesNotContain("/autre");
  }

  @Test
  void readsASitemapAndThoseThatItNames() {
    String head = "<?xml version='1.0'?><%s xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>";
    site.holds(
        "/sitemap.xml",
        head.formatted("sitemapindex")
            + "<sitemap><loc>"
            + site.at("/actes.xml")
            + "</loc></sitemap></sitemapindex>");
    site.holds(
        "/actes.xml",
        head.formatted("urlset")
            + "<url><loc>"
            + site.at("/a.html")
            + "</loc><lastmod>2026-02-03</lastmod></url></urlset>");
    Listed listed = list(Sources.of(Kind.SITEMAP, site.at("/sitemap.xml")));
    assertThat(listed.documents())
        .singleElement()
        .satisfies(one -> assertThat(one.version()).startsWith("2026-02-0"));
  }

  @Test
  void readsAFeedWithItsEnclosures() {
    site.holds(
        "/rss",
        """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Le Courrier</title>
        <item><title>Conseil</title><link>/articles/1</link>
        <enclosure url="/pieces/1.pdf" type="application/pdf" length="1"/></item>
        </channel></rss>
        """);
    assertThat(found(Sources.of(Kind.FEED, site.at("/rss"))))
        .containsExactly("/articles/1", "/pieces/1.pdf");
  }

  @Test
  void readsAnAtomFeed() {
    site.holds(
        "/atom",
        """
        <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>
        <entry><title>e</title><updated>2026-01-02T03:04:05Z</updated><link href="/articles/2"/></entry>
        </feed>
        """);
    assertThat(found(Sources.of(Kind.FEED, site.at("/atom")))).containsExactly("/articles/2");
  }

  @Test
  void readsAnScdlFileAndNamesTheRowsWithoutAddress() {
    site.holds(
        "/scdl.csv",
        "\uFEFFCOLL_NOM;DELIB_ID;DELIB_URL\nValserre;2026-01;/actes/1.pdf\nValserre;2026-02;\n"
            + "Valserre;2026-03;à venir : demandez\n");
    Listed listed = list(Sources.of(Kind.SCDL, site.at("/scdl.csv")));
    assertThat(paths(listed)).startsWith("/actes/1.pdf");
    assertThat(listed.gaps())
        .contains(site.at("/scdl.csv") + ", ligne 3 (n° 2026-02) : sans DELIB_URL");
  }

  @Test
  void readsACatalogueOfDatasetsPageByPage() {
    site.holds(
        "/api?page=1",
        """
        {"data":[{"resources":[
          {"url":"/r/1","format":"pdf","checksum":{"type":"sha1","value":"abc"}},
          {"url":"/r/2.csv","format":"csv"}]}],"next_page":"/api?page=2"}
        """);
    site.holds(
        "/api?page=2", "{\"data\":[{\"resources\":[{\"url\":\"/3.odt\"}]}],\"next_page\":null}");
    Listed listed = list(Sources.of(Kind.CATALOGUE, site.at("/api?page=1")));
    assertThat(paths(listed)).containsExactly("/r/1", "/3.odt");
    assertThat(listed.documents().getFirst().version()).isEqualTo("abc");
  }

  @Test
  void doesNotAskForAPartOfTheListThatDidNotChange() {
    site.holds("/actes", "<a href='1.pdf'>1</a>");
    WebSource source = Sources.of(Kind.PAGE, site.at("/actes"));
    list(source);
    assertThat(found(source)).containsExactly("/1.pdf");
    assertThat(pages).hasSize(1);
  }

  @Test
  void namesThePartsOfTheListThatCannotBeRead() {
    site.holds("/actes", "<a href='1.pdf'>1</a><a rel=next href='/actes?page=2'>2</a>");
    Listed listed = list(Sources.of(Kind.PAGE, site.at("/actes")));
    assertThat(paths(listed)).containsExactly("/1.pdf");
    assertThat(listed.gaps()).containsExactly(site.at("/actes?page=2") + " : introuvable (404)");
  }

  @Test
  void failsWhereThereIsNoListAtAll() {
    site.holds("/rss", "<html>Maintenance</html>");
    assertThatThrownBy(() -> list(Sources.of(Kind.FEED, site.at("/rss"))))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessage(
            "source illisible : " + site.at("/rss") + " : ce n'est pas un flux RSS ou Atom");
  }

  @Test
  void saysThatAListHasMorePagesThanTheJobAllows() {
    for (int page = 1; page <= 11; page++) {
      site.holds(
          "/p" + page,
          "<a href='/" + page + ".pdf'>x</a><a rel=next href=/p" + (page + 1) + ">»</a>");
    }
    Listed listed = list(Sources.of(Kind.PAGE, site.at("/p1")));
    assertThat(listed.documents()).hasSize(10);
    assertThat(listed.gaps()).containsExactly("la liste a plus de 10 pages (« max-pages »)");
  }

  private List<String> found(WebSource source) {
    return paths(list(source));
  }

  private static List<String> paths(Listed listed) {
    return listed.documents().stream()
        .map(one -> one.address().toString().replaceFirst("^http://[^/]*", ""))
        .toList();
  }

  private Listed list(WebSource source) {
    try (Fetcher fetcher = new Fetcher(source, downloads, new FakeTime())) {
      return new WebListing(source, fetcher, new InMemory()).list();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class InMemory implements PageStore {
    @Override
    public Optional<Page> find(URI address) {
      return Optional.ofNullable(pages.get(address));
    }

    @Override
    public Path keep(URI address, FetchResult.Fetched fetched) {
      try {
        Path kept = downloads.resolve("page-" + pages.size());
        Files.move(fetched.file(), kept);
        pages.put(address, new Page(kept, fetched.validators()));
        return kept;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
