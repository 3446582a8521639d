package fr.greffe.web;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.greffe.archive.Archive;
import fr.greffe.batch.Linking;
import fr.greffe.database.Database;
import fr.greffe.document.Document;
import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.extraction.Extraction;
import fr.greffe.index.Cluster;
import fr.greffe.index.EntryIndex;
import fr.greffe.index.IndexDefinition;
import fr.greffe.index.OrganisationIndex;
import fr.greffe.organisation.Directory;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.search.Search;
import fr.greffe.settings.Settings;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser, over a real search server and real documents. */
class WebPagesIT {
  private static final String ALIAS = "web-pages-it";
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final List<String> DOCUMENTS =
      List.of(
          "fixtures/deliberations/cotisation-et-subvention-objet-dans-la-marge.pdf",
          "fixtures/deliberations/proces-verbal-six-actes-numerotes.pdf",
          "fixtures/presse/dissolution-annoncee-avec-menus-et-cookies.html",
          "fixtures/questions/quatre-questions-sur-mont-blanc-industries.html");
  private static final int WIDE = 1280;
  private static final int NARROW = 360;

  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  private static ElasticsearchClient client;
  private static Database database;
  private static WebServer pages;
  private static Browser browser;

  @BeforeAll
  static void serve(@TempDir Path data) throws Exception {
    browser = Browser.open();
    client = Cluster.at(SERVER.url()).connect();
    Path config = HOME.resolve("config");
    EntryIndex index = EntryIndex.open(client, ALIAS, IndexDefinition.load(config));
    DocumentParser parser = new DocumentParser();
    Extraction extraction = Extraction.load(config);
    for (String location : DOCUMENTS) {
      Document document = parser.parse(HOME.resolve(location));
      index.index(extraction.read(document, location));
    }
    index.refresh();
    new Linking(config, Directory.NONE)
        .run(index, OrganisationIndex.open(client, ALIAS, config), List.of());
    database = Database.open(data, new Settings.Database(null, null, null));
    pages =
        WebServer.start(
            new Served(
                HOME,
                new Search(client, ALIAS),
                () -> index,
                new Archive(data.resolve("originals")),
                new DocumentParser()::parse,
                database,
                Settings.Pages.THIS_MACHINE),
            0);
  }

  @AfterAll
  static void close() throws IOException {
    if (pages != null) {
      pages.close();
      database.close();
      client.close();
      browser.close();
    }
  }

  @Test
  void findsTheDeliberationWithoutScriptsAndShowsItsPage() {
    try (BrowserContext window = browser.window(WIDE, false)) {
      Page page = window.newPage();
      page.navigate(pages.address().toString());
      page.getByLabel("Rechercher des mots, une association, un numéro d’acte")
          .fill("mont-blanc industries");
      page.getByRole(AriaRole.BUTTON, button("Rechercher")).click();
      awaiting(page.locator("h2#compte")).hasText("3 résultats");
      assertThat(page.url()).contains("q=mont-blanc+industries");
      assertThat(page.locator(".liste").textContent())
          .contains("n° CS2021-15", "article de presse", "question orale");
      assertThat(page.locator(".liste mark").count()).isPositive();
      page.locator(".liste h3 a").first().click();
      awaiting(page.locator(".feuille img").first()).isVisible();
      assertThat(page.locator("main").textContent()).contains("CS2021-15", "Retour aux résultats");
      page.getByRole(AriaRole.LINK, link("Voir la page 1")).first().click();
      awaiting(page.locator(".cadre:target")).hasCount(1);
      page.getByRole(AriaRole.LINK, link("Résultat suivant")).click();
      awaiting(page.getByRole(AriaRole.LINK, link("Résultat précédent"))).isVisible();
      page.getByRole(AriaRole.LINK, link("Retour aux résultats")).click();
      assertThat(page.url()).contains("/?q=mont-blanc");
    }
  }

  @Test
  void showsAnOrganisationWithItsLedgerAndPapers() throws Exception {
    try (BrowserContext window = browser.window(WIDE, false)) {
      Page page = window.newPage();
      page.navigate(pages.address() + "?q=mont-blanc+industries");
      page.locator(".liste h3 a").first().click();
      page.locator(
              "a[href^='/organisation/']",
              new Page.LocatorOptions().setHasText("Mont-Blanc Industries"))
          .first()
          .click();
      awaiting(page.locator("h1")).hasText("Mont-Blanc Industries");
      assertThat(page.locator("main").textContent())
          .contains("voté en tout : 44 880 €", "cotisations : 2 880 €", "Où elle est citée");
      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "entree"})
  void everyPageIsAccessible(String address) {
    for (int width : List.of(WIDE, NARROW)) {
      try (BrowserContext window = browser.window(width, true)) {
        Page page = window.newPage();
        page.navigate(pages.address() + (address.equals("entree") ? "?q=CS2021-15" : address));
        if (address.equals("entree")) {
          page.locator(".liste h3 a").first().click();
          page.waitForURL("**/entree/**");
        }
        assertThat(
                new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                    .analyze()
                    .getViolations())
            .isEmpty();
        boolean overflows =
            (boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        assertThat(overflows).as("%s at %d", address, width).isFalse();
      }
    }
  }

  @Test
  void picturesAndOriginalsAreServedAndNothingElse() throws Exception {
    try (BrowserContext window = browser.window(WIDE, false)) {
      Page page = window.newPage();
      page.navigate(pages.address() + "?q=CS2021-15");
      String link = page.locator(".liste h3 a").first().getAttribute("href");
      String entry = link.substring(1, link.indexOf('?'));
      Response picture = page.navigate(pages.address() + entry + "/page/1.png");
      assertThat(picture.headerValue("content-type")).isEqualTo("image/png");
      assertThat(page.navigate(pages.address() + entry + "/page/99.png").status()).isEqualTo(404);
      Response missing = page.navigate(pages.address() + "entree/inconnue-0");
      assertThat(missing.status()).isEqualTo(404);
      assertThat(page.locator("h1").textContent()).contains("n’existe pas");
      assertThat(missing.headerValue("content-security-policy")).startsWith("default-src 'none'");
    }
  }

  @Test
  void refusesAForeignName() throws IOException {
    assertThat(status("127.0.0.1")).isEqualTo("HTTP/1.1 200");
    assertThat(status("greffe.example")).isEqualTo("HTTP/1.1 421");
  }

  private static String status(String host) throws IOException {
    String request = "GET /greffe.css HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
    try (Socket socket = new Socket("127.0.0.1", pages.address().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
      return new String(start, StandardCharsets.US_ASCII);
    }
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions link(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  /** Retries until the page that a click asked for is there. */
  private static LocatorAssertions awaiting(Locator locator) {
    return PlaywrightAssertions.assertThat(locator);
  }
}
