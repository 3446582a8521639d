package fr.greffe.web;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.greffe.archive.Archive;
import fr.greffe.batch.Linking;
import fr.greffe.database.Database;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** « Préparer une question » in a real browser, over a real search server and database. */
class DossierPagesIT {
  private static final String ALIAS = "dossier-pages-it";
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final String ARTICLE =
      "fixtures/presse/dissolution-annoncee-avec-menus-et-cookies.html";
  private static final List<String> DOCUMENTS =
      List.of(
          "fixtures/deliberations/cotisation-et-subvention-objet-dans-la-marge.pdf",
          "fixtures/questions/quatre-questions-sur-mont-blanc-industries.html");

  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  private static ElasticsearchClient client;
  private static EntryIndex index;
  private static Database database;
  private static WebServer pages;
  private static Browser browser;

  @BeforeAll
  static void serve(@TempDir Path data) throws Exception {
    browser = Browser.open();
    client = Cluster.at(SERVER.url()).connect();
    index = EntryIndex.open(client, ALIAS, IndexDefinition.load(HOME.resolve("config")));
    read(DOCUMENTS);
    database = Database.open(data, new Settings.Database(null, null, null));
    pages =
        WebServer.start(
            new Served(
                HOME,
                new Search(client, ALIAS),
                () -> EntryIndex.open(client, ALIAS, IndexDefinition.load(HOME.resolve("config"))),
                new Archive(data.resolve("originals")),
                new DocumentParser()::parse,
                database,
                Settings.Pages.THIS_MACHINE),
            0);
  }

  @Test
  void setsBesideItWhatOtherBodiesDecideOfTheSame() throws Exception {
    String elsewhere =
        """
        Communauté de communes du Haut-Val
        DÉLIBÉRATION DU CONSEIL COMMUNAUTAIRE
        Séance du 3 juin 2021
        N° 2021-40

        Objet : Grappe mécanique : avenant 2021, cotisation et subvention

        Le conseil communautaire, après en avoir délibéré, à l'unanimité,
        DÉCIDE d'attribuer une subvention de 9 000 € à l'association Grappe Méca.
        """;
    index.index(
        Extraction.load(HOME.resolve("config"))
            .read(
                new DocumentParser()
                    .parse("ailleurs.txt", elsewhere.getBytes(StandardCharsets.UTF_8)),
                "ailleurs.txt"));
    index.refresh();
    try (BrowserContext window = browser.window(1280, false)) {
      Page page = window.newPage();
      String asked = pages.address() + "dossier?sujet=cotisation+subvention&organisme=genevois";
      page.navigate(asked);
      assertThat(page.locator("#elsewhere ~ ul").first().textContent())
          .contains("Communauté de communes du Haut-Val", "9 000 €", "Grappe mécanique")
          .doesNotContain("Pôle métropolitain");
      page.navigate(asked + "&au=2021-05-01");
      assertThat(page.locator("#votes").count()).isEqualTo(1);
      assertThat(page.locator("#elsewhere").count()).isZero();
    }
  }

  private static void read(List<String> locations) throws Exception {
    Path config = HOME.resolve("config");
    Extraction extraction = Extraction.load(config);
    for (String location : locations) {
      index.index(extraction.read(new DocumentParser().parse(HOME.resolve(location)), location));
    }
    index.refresh();
    new Linking(config, Directory.NONE)
        .run(index, OrganisationIndex.open(client, ALIAS, config), List.of());
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
  void preparesKeepsAnnotatesAndFollowsAQuestionWithoutScripts() throws Exception {
    try (BrowserContext window = browser.window(1280, false)) {
      Page page = window.newPage();
      page.navigate(pages.address() + "?q=mont-blanc+industries");
      page.getByRole(AriaRole.LINK, link("Préparer une question")).click();
      awaiting(page.locator("h1")).hasText("Dossier : Mont-Blanc Industries");
      page.getByLabel("Séance visée").fill("2031-05-06T18:00");
      page.getByRole(AriaRole.BUTTON, button("Préparer")).click();
      awaiting(page.locator("[role=status]")).containsText("À déposer avant le 4 mai 2031");
      assertThat(page.locator("main").textContent())
          .contains(
              "42 000 €",
              "Votes",
              "Fabienne Grébert",
              "Projet de question",
              "par groupe et par séance : 1");
      String evidence = page.locator("#votes ~ ul a").first().getAttribute("href");
      assertThat(evidence).matches("/entree/.*\\?page=2#feuille");
      accessible(page);

      page.getByRole(AriaRole.BUTTON, button("Garder ce dossier")).click();
      page.waitForURL("**/dossiers/*");
      String saved = page.url();
      assertThat(page.locator("main").textContent()).doesNotContain("Modifié depuis");
      accessible(page);
      page.locator("#questions ~ ul input[type=checkbox]").first().uncheck();
      page.locator("#money ~ ul input[type=checkbox]").first().uncheck();
      page.locator("#votes ~ ul input[maxlength]").first().fill("vote à vérifier au registre");
      page.getByLabel("État").selectOption("ANSWERED");
      page.getByLabel("Réponse reçue", new Page.GetByLabelOptions().setExact(false))
          .fill("Le Président répond que le label est repris.");
      page.getByRole(AriaRole.BUTTON, button("Enregistrer")).click();
      awaiting(page.locator(".type")).hasText("répondue");
      assertThat(page.locator("#question").inputValue())
          .contains("Quelles réponses ont été données")
          .doesNotContain("42 000 €", "a déjà posé 4 questions");
      String text = window.request().get(saved + "/fichier/md").text();
      assertThat(text)
          .contains("\\[Note : vote à vérifier au registre\\]", "## Réponse", "label est repris")
          .doesNotContain("Fabienne Grébert : « Que fera la Région");
      assertThat(window.request().get(saved + "/fichier/pdf").body())
          .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
      page.navigate(saved);
      page.getByLabel("Joindre une réponse", new Page.GetByLabelOptions().setExact(false))
          .setInputFiles(
              new FilePayload(
                  "reponse du president.txt",
                  "text/plain",
                  "La grappe mécanique sera portée par l'agence."
                      .getBytes(StandardCharsets.UTF_8)));
      page.locator("form[enctype] button").click();
      awaiting(page.locator("#reponses ~ ul a")).hasText("reponse du president.txt");
      accessible(page);
      page.locator("#fichier")
          .setInputFiles(new FilePayload("macro.exe", "application/x-msdownload", new byte[] {77}));
      page.locator("form[enctype] button").click();
      awaiting(page.locator("[role=alert]")).containsText("macro.exe");
      page.navigate(pages.address() + "dossiers?q=grappe+m%C3%A9canique");
      awaiting(page.locator("tbody th a")).hasText("Mont-Blanc Industries");

      page.navigate(pages.address() + "dossiers?q=label+est+repris");
      awaiting(page.locator("tbody th a")).hasText("Mont-Blanc Industries");
      accessible(page);

      read(List.of(ARTICLE));
      page.navigate(saved);
      assertThat(page.locator(".alerte").textContent())
          .contains(
              "Modifié depuis", "Nouveau : Chronologie — Dissolution : Mont-Blanc Industries");
    }
  }

  private static void accessible(Page page) {
    try (BrowserContext window = browser.window(360, true)) {
      Page narrow = window.newPage();
      narrow.navigate(page.url());
      assertThat(
              new AxeBuilder(narrow)
                  .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                  .analyze()
                  .getViolations())
          .isEmpty();
      assertThat(
              (boolean) narrow.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
          .as(page.url())
          .isFalse();
    }
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions link(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static LocatorAssertions awaiting(Locator locator) {
    return PlaywrightAssertions.assertThat(locator);
  }
}
