package fr.greffe.web;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import fr.greffe.access.Accounts;
import fr.greffe.access.Invitations;
import fr.greffe.access.Role;
import fr.greffe.access.Trail;
import fr.greffe.archive.Archive;
import fr.greffe.database.Database;
import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.index.Cluster;
import fr.greffe.index.EntryIndex;
import fr.greffe.index.IndexDefinition;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.search.Search;
import fr.greffe.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Accounts in a real browser: invited, let in, kept out, closed. */
class AccessIT {
  private static final String ALIAS = "access-it";
  private static final String PASSWORD = "quatre mots sans rapport";
  private static final int WIDE = 1100;
  private static final int OK = 200;
  private static final int FORBIDDEN = 403;

  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  private static ElasticsearchClient client;
  private static Database database;
  private static Accounts accounts;
  private static Invitations invitations;
  private static WebServer pages;
  private static TownDirectory directory;
  private static Browser browser;

  @BeforeAll
  static void serve(@TempDir Path data) throws Exception {
    browser = Browser.open();
    client = Cluster.at(SERVER.url()).connect();
    EntryIndex index = EntryIndex.open(client, ALIAS, IndexDefinition.load(Path.of("config")));
    index.index(SampleRegister.entries());
    index.refresh();
    database = Database.open(data, new Settings.Database(null, null, null));
    accounts = new Accounts(database, Clock.systemUTC());
    invitations = new Invitations(database, accounts, Clock.systemUTC());
    int port = freePort();
    pages =
        WebServer.start(
            new Served(
                Path.of("").toAbsolutePath(),
                new Search(client, ALIAS),
                () -> index,
                new Archive(data.resolve("originals")),
                new DocumentParser()::parse,
                database,
                new Settings.Pages(
                    "127.0.0.1",
                    List.of(),
                    true,
                    false,
                    new Settings.Directory(
                        "la ville", "http://127.0.0.1:" + port, "greffe", "secret"),
                    true)),
            0);
    directory = TownDirectory.start(port, pages.address().toString());
  }

  @AfterAll
  static void close() throws IOException {
    if (pages != null) {
      directory.close();
      pages.close();
      database.close();
      client.close();
      browser.close();
    }
  }

  @Test
  void letsInWhoIsInvitedAndOutWhoIsClosed() {
    try (BrowserContext window = browser.window(WIDE, false)) {
      Page page = window.newPage();
      String invitation = invitations.invite(Role.ADMINISTRATOR, "essai");
      page.navigate(pages.address() + "invitation/" + invitation);
      accessible(page);
      accept(page, invitation, "chef");
      page.navigate(pages.address() + "?q=école");
      assertThat(page.title()).startsWith("Connexion");
      accessible(page);
      logIn(page, "chef", PASSWORD);
      PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*q=%C3%A9cole.*"));
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Comptes")).click();
      page.getByText("Préparer un lien").click();
      String link = page.locator("code").textContent();
      accessible(page);
      try (BrowserContext other = browser.window(WIDE, false)) {
        Page agent = other.newPage();
        accept(agent, link.replaceFirst(".*/invitation/", ""), "agente");
        agent.navigate(pages.address().toString());
        logIn(agent, "agente", PASSWORD);
        PlaywrightAssertions.assertThat(agent).not().hasURL(Pattern.compile(".*connexion.*"));
        assertThat(agent.navigate(pages.address() + "comptes").status()).isEqualTo(403);
        page.reload();
        page.getByLabel("Droits de agente").selectOption("READER");
        page.locator("tr", new Page.LocatorOptions().setHasText("agente"))
            .getByLabel("ouvert")
            .uncheck();
        page.getByLabel("Changer le compte agente").click();
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.STATUS)).containsText("est changé");
        assertThat(agent.navigate(pages.address().toString()).status()).isEqualTo(403);
      }
      page.navigate(pages.address() + "journal");
      PlaywrightAssertions.assertThat(page.locator("tbody")).containsText("/comptes/droits");
      accessible(page);
      page.getByText("Se déconnecter").click();
      PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*au-revoir.*"));
      assertThat(page.navigate(pages.address().toString()).url()).contains("connexion");
    }
  }

  @Test
  void makesWhoGuessesWaitWithoutSayingWhatIsWrong() {
    invitations.accept(invitations.invite(Role.READER, "essai"), "lectrice", PASSWORD);
    try (BrowserContext window = browser.window(WIDE, false)) {
      Page page = window.newPage();
      for (int attempt = 0; attempt < 5; attempt++) {
        page.navigate(pages.address() + "connexion");
        logIn(page, "lectrice", "un mauvais mot de passe " + attempt);
        PlaywrightAssertions.assertThat(page.locator(".alerte"))
            .containsText("ne vont pas ensemble");
      }
      logIn(page, "lectrice", PASSWORD);
      PlaywrightAssertions.assertThat(page.locator(".alerte")).containsText("attendez");
    }
    assertThat(new Trail(database, Clock.systemUTC()).latest(5))
        .extracting(Trail.Step::action)
        .contains("connexion refusée");
  }

  @Test
  void letsInWhomTheDirectoryNamesAndWeExpect() {
    accounts.expect(TownDirectory.KNOWN, Role.AGENT);
    assertThat(logInByDirectory(TownDirectory.KNOWN)).isEqualTo(OK);
    assertThat(logInByDirectory(TownDirectory.STRANGER)).isEqualTo(FORBIDDEN);
  }

  private static int logInByDirectory(String name) {
    try (BrowserContext window = browser.window(WIDE, false)) {
      Page page = window.newPage();
      page.navigate(pages.address() + "connexion");
      page.getByText("Se connecter avec la ville").click();
      page.locator("input[name=username]").fill(name);
      page.locator("input[name=password]").fill(TownDirectory.PASSWORD);
      page.locator("button").click();
      page.waitForURL(url -> url.startsWith(pages.address().toString()));
      return page.navigate(pages.address().toString()).status();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void takesNoChangeWithoutTheTokenOfAPage() {
    try (BrowserContext window = browser.window(WIDE, false)) {
      APIResponse forged =
          window
              .request()
              .post(
                  pages.address() + "invitation/" + invitations.invite(Role.ADMINISTRATOR, "essai"),
                  RequestOptions.create()
                      .setForm(
                          FormData.create().set("nom", "intrus").set("mot-de-passe", PASSWORD)));
      assertThat(forged.status()).isEqualTo(403);
      assertThat(accounts.named("intrus")).isEmpty();
      assertThat(window.request().get(pages.address() + "api/v1/acts").status()).isEqualTo(401);
    }
  }

  @Test
  void letsNobodyAskSoMuchThatOthersWait() throws Exception {
    try (HttpClient hasty =
        HttpClient.newBuilder().localAddress(InetAddress.getByName("127.0.0.9")).build()) {
      int answered = 0;
      HttpResponse<String> answer = get(hasty, "greffe.svg");
      while (answer.statusCode() == OK && answered < 1_000) {
        answered++;
        answer = get(hasty, "greffe.svg");
      }
      assertThat(answered).isBetween(300, 600);
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.body()).startsWith("Trop de demandes en une minute");
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(get(hasty, "api/v1/acts").headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }
    try (HttpClient other = HttpClient.newHttpClient()) {
      assertThat(get(other, "greffe.svg").statusCode()).isEqualTo(OK);
    }
  }

  private static HttpResponse<String> get(HttpClient client, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(pages.address().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void showsAnyoneWhatMayBePublishedAndNothingElse() {
    try (BrowserContext window = browser.window(WIDE, true)) {
      Page page = window.newPage();
      page.navigate(pages.address() + "public?q=lavoir");
      accessible(page);
      page.locator(".liste a").first().click();
      PlaywrightAssertions.assertThat(page.locator("h1")).containsText("Les Amis du Lavoir");
      PlaywrightAssertions.assertThat(page.locator("main")).containsText("subvention de");
      assertThat(page.content()).contains("██").doesNotContain("06 00 11 22 33", "<img");
      accessible(page);
      String act = page.url().replaceFirst(".*/", "");
      for (String closed : List.of("", "entree/" + act, "entree/" + act + "/page/1.png")) {
        page.navigate(pages.address() + closed);
        assertThat(page.title()).as(closed).startsWith("Connexion");
      }
      page.getByText("Lire les actes publics sans compte").click();
      assertThat(page.url()).endsWith("/public");
      page.navigate(pages.address() + "public?q=22+33");
      PlaywrightAssertions.assertThat(page.locator("main")).containsText("Aucun acte à montrer");
    }
  }

  private static void accept(Page page, String token, String name) {
    page.navigate(pages.address() + "invitation/" + token);
    page.getByLabel("Nom du compte").fill(name);
    page.getByLabel("Mot de passe").fill(PASSWORD);
    page.getByText("Ouvrir le compte").click();
    PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*connexion\\?bienvenue"));
  }

  private static void logIn(Page page, String name, String password) {
    page.getByLabel("Nom du compte").fill(name);
    page.getByLabel("Mot de passe").fill(password);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Se connecter")).click();
  }

  private static void accessible(Page page) {
    assertThat(Axe.violations(page)).isEmpty();
  }
}
