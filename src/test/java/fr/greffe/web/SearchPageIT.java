package fr.greffe.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import fr.greffe.embedded.EmbeddedServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The search page in a real browser, over a real search server. */
class SearchPageIT {
  private static final String ALIAS = "search-page-it";
  private static final int WIDE = 1280;
  private static final int ZOOMED = 640;
  private static final int NARROW = 320;
  private static final int HIGH = 900;
  private static final int MOST_BYTES = 150_000;

  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  private static SamplePages pages;
  private static Browser browser;

  @BeforeAll
  static void serve(@TempDir Path data) {
    browser = Browser.open();
    pages = new SamplePages(SERVER.url(), ALIAS, data);
  }

  @AfterAll
  static void close() throws IOException {
    if (pages != null) {
      pages.close();
      browser.close();
    }
  }

  @Test
  void narrowsWithoutScriptsByBoxesAndWidensByChips() {
    try (BrowserContext window = browser.window(WIDE, false)) {
      Page page = window.newPage();
      page.navigate(address("?q=subvention"));
      assertThat(page.locator("#compte")).hasText("24 résultats");
      box(page, "2021").check();
      box(page, "2022").check();
      box(page, "Commune de Valbrume").check();
      page.getByRole(AriaRole.BUTTON, named("Appliquer les filtres")).click();
      assertThat(page.locator("#compte")).hasText("8 résultats");
      assertThat(page.url())
          .contains("annee=2021", "annee=2022", "organisme=Commune+de+Valbrume")
          .doesNotContain("du=", "elu=");
      assertThat(page.locator("label:has-text('2023') .nombre")).hasText("4");
      page.getByRole(AriaRole.LINK, linked("Retirer le filtre Année 2021")).click();
      assertThat(page.locator("#compte")).hasText("4 résultats");
      page.getByRole(AriaRole.LINK, linked("Retirer tous les filtres")).click();
      assertThat(page.locator("#compte")).hasText("24 résultats");
      page.navigate(address("?annee=2021&travail=actes&travail=presse"));
      assertThat(page.locator("#compte")).hasText("8 résultats");
      assertThat(page.locator("label:has-text('presse') .nombre")).hasText("0");
      page.getByRole(AriaRole.LINK, linked("Retirer le filtre Travail d'origine actes")).click();
      assertThat(page.locator("#compte")).hasText("Aucun résultat");
    }
  }

  @Test
  void narrowsInPlaceWithScriptsKeepingTheFocusAndSayingTheCount() {
    try (BrowserContext window = browser.window(WIDE, true)) {
      Page page = window.newPage();
      page.navigate(address("?q=subvention"));
      page.evaluate("window.sameDocument = true");
      box(page, "contesté (contre, abstention)").focus();
      page.keyboard().press("Space");
      assertThat(page.locator("#compte")).hasText("6 résultats");
      assertThat(page.locator("#annonce")).hasText("6 résultats pour « subvention »");
      assertThat(box(page, "contesté (contre, abstention)")).isFocused();
      assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
      assertThat(page.url()).endsWith("?q=subvention&vote=contested");
      assertThat(page).hasTitle(Pattern.compile("^6 résultats pour « subvention »"));
      page.goBack();
      assertThat(page.locator("#compte")).hasText("24 résultats");
    }
  }

  @Test
  void drawsYearsMattersAndBeneficiariesAsLinksThatNarrow() {
    try (BrowserContext window = browser.window(WIDE, true)) {
      Page page = window.newPage();
      page.navigate(address(""));
      page.getByRole(AriaRole.LINK, linked("2022 : 8 actes, 10 000 € de subventions")).focus();
      page.keyboard().press("Enter");
      page.waitForURL("**/?annee=2022");
      assertThat(page.locator("#compte")).hasText("8 résultats");
      page.locator(".barres.argent a").first().click();
      page.waitForURL(Pattern.compile("beneficiaire="));
      assertThat(page.locator(".puces")).containsText("Bénéficiaire");
    }
  }

  @Test
  void leadsFromHitToHitAndBack() {
    try (BrowserContext window = browser.window(WIDE, false)) {
      Page page = window.newPage();
      page.navigate(address("?q=subvention&tri=amount&page=2"));
      page.locator(".liste h3 a").first().click();
      assertThat(page.locator(".piste")).containsText("Résultat 11 sur 24");
      String eleventh = page.locator("h1").textContent();
      page.getByRole(AriaRole.LINK, linked("Résultat suivant")).click();
      assertThat(page.locator(".piste")).containsText("Résultat 12 sur 24");
      assertThat(page.locator("h1").textContent()).isNotEqualTo(eleventh);
      page.getByRole(AriaRole.LINK, linked("Retour aux résultats")).click();
      assertThat(page.url()).endsWith("?q=subvention&tri=amount&page=2");
    }
  }

  @Test
  void saysWhatItDoesNotUnderstandAndWhereNothingIsFoundWhy() {
    try (BrowserContext window = browser.window(WIDE, false)) {
      Page page = window.newPage();
      assertThat(page.navigate(address("?du=hier&couleur=bleu&vote=peut-etre&page=0")).status())
          .isEqualTo(200);
      assertThat(page.getByRole(AriaRole.ALERT))
          .containsText(
              Pattern.compile("« couleur ».*« hier ».*« peut-etre ».*« 0 »", Pattern.DOTALL));
      page.navigate(address("?q=lavior&annee=2021"));
      assertThat(page.locator(".rien")).containsText("Essayez avec lavoir");
      assertThat(page.locator(".rien")).containsText("ont été lus en entier");
      page.navigate(address("?q=ADL"));
      assertThat(page.locator(".aussi")).containsText("Les Amis du Lavoir");
    }
  }

  @Test
  void followsTheSearchByEMailAndPauses() {
    try (BrowserContext window = browser.window(WIDE, false)) {
      Page page = window.newPage();
      page.navigate(address("?q=subvention&annee=2021"));
      page.getByRole(AriaRole.LINK, linked("Suivre cette recherche")).click();
      page.getByLabel("Adresse électronique").fill("elue@valbrume.example");
      page.getByRole(AriaRole.BUTTON, named("Suivre par courriel")).click();
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("elue@valbrume.example");
      page.getByRole(AriaRole.BUTTON, named("Ne plus recevoir")).click();
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("En pause");
      assertThat(Axe.violations(page)).isEmpty();
    }
  }

  @Test
  void publishesTheSearchWithWhatMustNotBeShownHidden() {
    try (BrowserContext window = browser.window(WIDE, false)) {
      Page page = window.newPage();
      page.navigate(address("?organisme=Commune+de+Valbrume&annee=2021"));
      page.getByRole(AriaRole.LINK, linked("Publier ou exporter")).click();
      assertThat(page.locator("#occulte")).hasText("Occulté dans 4 fiches");
      page.getByLabel("SCDL délibérations (fichier réglementaire)").check();
      page.getByRole(AriaRole.BUTTON, named("Voir ce que donnerait cette forme")).click();
      assertThat(page.locator("#ecartes")).hasText("4 actes n’entreront pas dans le fichier");
      String lines = get(page, "publier/fichier?forme=jsonl&annee=2021").text();
      assertThat(lines.lines()).hasSize(8);
      assertThat(lines).doesNotContain("06 00 11 22 33");
      assertThat(get(page, "publier/rapport?forme=scdl&annee=2021").text())
          .contains("Écarté : ", "Occulté : ", "06 00 11 22 33");
      assertThat(get(page, "publier/fichier?forme=csv&q=zanzibar").text().lines()).hasSize(1);
    }
  }

  @Test
  void staysLightAndSaysThatItsAnswersDiffer() {
    try (BrowserContext window = browser.window(WIDE, true)) {
      Page page = window.newPage();
      APIResponse whole = get(page, "?q=subvention");
      int others =
          List.of("greffe.css", "recherche.css", "webjars/htmx.org/dist/htmx.min.js").stream()
              .mapToInt(file -> get(page, file).body().length)
              .sum();
      assertThat(whole.body().length + others).isLessThan(MOST_BYTES);
      assertThat(whole.headers().get("vary")).containsIgnoringCase("HX-Request");
      APIResponse part =
          page.request()
              .get(
                  address("?q=subvention&du="),
                  RequestOptions.create().setHeader("HX-Request", "true"));
      assertThat(new String(part.body(), StandardCharsets.UTF_8))
          .doesNotContain("<html")
          .contains("id=\"reponse\"");
      assertThat(part.headers()).containsEntry("hx-push-url", "/?q=subvention");
    }
  }

  @Test
  void isAccessibleAndFitsWhereItIsNarrowOrZoomed() {
    try (BrowserContext window = browser.window(WIDE, true)) {
      Page page = window.newPage();
      for (String address :
          List.of(
              "",
              "?q=subvention&annee=2021&vote=contested&elu=framboisier&montant-min=10",
              "?q=zanzibar&montant-min=beaucoup",
              "suivre?q=subvention",
              "publier?forme=scdl")) {
        page.navigate(address(address));
        for (int width : List.of(WIDE, ZOOMED, NARROW)) {
          page.setViewportSize(width, HIGH);
          assertThat(Axe.overflows(page)).as("%s at %d", address, width).isFalse();
        }
        assertThat(Axe.violations(page)).as(address).isEmpty();
        page.setViewportSize(WIDE, HIGH);
      }
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

  private static Locator box(Page page, String name) {
    return page.getByRole(AriaRole.CHECKBOX, named(name));
  }

  private static APIResponse get(Page page, String address) {
    return page.request().get(address(address));
  }

  private static String address(String relative) {
    return pages.address() + relative;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions linked(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
