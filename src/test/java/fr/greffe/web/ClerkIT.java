package fr.greffe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.register.Amount;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A clerk's day in a real browser: looks at the evidence, corrects it, reads the document again.
 */
class ClerkIT {
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final String ACT =
      "fixtures/deliberations/cotisation-et-subvention-objet-dans-la-marge.pdf";
  private static final String NAMED_VOTES =
      "fixtures/deliberations/opposants-et-abstentionnistes-nommes.pdf";
  private static final String MINUTES =
      "fixtures/deliberations/proces-verbal-six-actes-numerotes.pdf";
  private static final int WIDE = 1280;
  private static final int ZOOMED = 640;
  private static final int NARROW = 360;
  private static final int HIGH = 900;

  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  private static ClerkPages pages;
  private static Browser browser;

  @BeforeAll
  static void serve(@TempDir Path data) throws Exception {
    browser = Browser.open();
    pages = new ClerkPages(SERVER.url(), data, List.of(ACT, NAMED_VOTES, MINUTES));
  }

  @AfterAll
  static void close() throws IOException {
    if (pages != null) {
      pages.close();
      browser.close();
    }
  }

  @Test
  void framesTheVeryWordsOnThePage() throws Exception {
    try (BrowserContext window = browser.window(WIDE, true)) {
      Page page = window.newPage();
      act(page, "CS2021-15");
      Locator box = page.locator(".cadre", saying("42 000 €")).first();
      box.scrollIntoViewIfNeeded();
      BoundingBox framed = box.locator("rect").first().boundingBox();
      BoundingBox sheet = page.locator("#page-1 img").boundingBox();
      DrawnWords words = DrawnWords.find(HOME.resolve(ACT), 1, "42 000 €");
      double scale = sheet.width / words.pageWidth();
      assertThat(framed.x - sheet.x).isCloseTo(words.left() * scale, within(4.0));
      assertThat(framed.x + framed.width - sheet.x).isCloseTo(words.right() * scale, within(7.0));
      double middle = framed.y + framed.height / 2 - sheet.y;
      assertThat(middle).isBetween(words.top() * scale - 2, words.bottom() * scale + 2);
      page.locator(".argent .fait").nth(1).hover();
      assertThat(box.getAttribute("class")).contains("vu");
    }
  }

  @Test
  void correctsWithoutScriptsAndTheCorrectionOutlivesAnotherReading() throws Exception {
    try (BrowserContext window = browser.window(WIDE, false)) {
      Page page = window.newPage();
      act(page, "CS2021-15");
      page.locator("#page-2 .cadre", saying("42 000 €")).first().click();
      page.locator("#v-value").fill("24 000");
      page.getByRole(AriaRole.BUTTON, named("Enregistrer")).click();
      assertThat(page.locator(".fait-dit").textContent()).startsWith("Correction enregistrée");
      assertThat(sums(page)).contains("24 000 €", "corrigé par");
      assertThat(page.url()).contains("recherche=q%3DCS2021-15");

      pages.read(ACT);
      assertThat(pages.exported("CS2021-15"))
          .filteredOn(amount -> amount.role() == Amount.Role.GRANT)
          .extracting(amount -> amount.value().intValueExact())
          .containsExactly(42_000, 24_000);

      page.reload();
      page.getByRole(AriaRole.BUTTON, named("Annuler : Somme")).click();
      assertThat(page.locator(".histoire .annule").count()).isEqualTo(1);
      assertThat(sums(page)).doesNotContain("24 000 €");
      assertThat(pages.exported("CS2021-15"))
          .filteredOn(amount -> amount.role() == Amount.Role.GRANT)
          .extracting(amount -> amount.value().intValueExact())
          .containsExactly(42_000, 42_000);
    }
  }

  @Test
  void addsAFactByItsWordsAndConfirmsAnother() {
    try (BrowserContext window = browser.window(WIDE, false)) {
      Page page = window.newPage();
      act(page, "CS2021-15");
      page.locator("summary", saying("Ajouter un fait")).click();
      page.locator(".plus").getByRole(AriaRole.LINK, exactly("Date")).click();
      page.locator(".mots a[aria-label=septembre]").first().click();
      assertThat(page.locator(".correction q").textContent()).isEqualTo("septembre");
      page.locator("#v-value").fill("2018-09-28");
      page.getByRole(AriaRole.BUTTON, named("Ajouter")).click();
      assertThat(page.locator(".fait-dit").textContent()).startsWith("Fait ajouté");
      page.getByRole(AriaRole.LINK, named("Corriger : Numéro")).click();
      page.getByRole(AriaRole.BUTTON, named("Confirmer ce qui est lu")).click();
      assertThat(page.locator(".histoire").textContent())
          .contains("Numéro : « CS2021-15 » confirmé");
      page.getByRole(AriaRole.LINK, named("Corriger : Séance")).click();
      page.locator("#v-value").fill("");
      page.getByRole(AriaRole.BUTTON, named("Enregistrer")).click();
      assertThat(page.locator("[role=alert]").textContent()).isEqualTo("La valeur manque.");
    }
  }

  @Test
  void losesNothingWhenTwoCorrectTheSameFact() throws Exception {
    try (BrowserContext window = browser.window(WIDE, false)) {
      Page mine = window.newPage();
      Page hers = window.newPage();
      for (Page page : List.of(mine, hers)) {
        act(page, "médiathèque");
        page.getByRole(AriaRole.LINK, named("Corriger le titre")).click();
      }
      save(hers, "Médiathèque : avenant n° 2");
      save(mine, "Avenant à la médiathèque");
      assertThat(mine.locator("h1").textContent()).contains("entre-temps");
      assertThat(mine.locator("main").textContent())
          .contains("Médiathèque : avenant n° 2", "Avenant à la médiathèque");
      assertThat(Axe.violations(mine)).isEmpty();
      mine.getByRole(AriaRole.BUTTON, named("quand même")).click();
      assertThat(mine.locator("h1").textContent()).isEqualTo("Avenant à la médiathèque");
    }
  }

  @Test
  void correctsByTheKeyboardAlone() {
    try (BrowserContext window = browser.window(WIDE, true)) {
      Page page = window.newPage();
      act(page, "CS2021-15");
      page.getByRole(AriaRole.LINK, named("Corriger : Présents")).focus();
      page.keyboard().press("Enter");
      page.waitForURL("**fait=presents**");
      page.locator("#v-value").focus();
      page.keyboard().press("Control+A");
      page.keyboard().type("30");
      page.keyboard().press("Enter");
      page.waitForURL("**dit=correct**");
      assertThat(page.locator(".details").textContent()).contains("Présents30");
    }
  }

  @Test
  void seatsMembersWhoAreNamed() {
    try (BrowserContext window = browser.window(WIDE, false)) {
      Page page = window.newPage();
      page.navigate(pages.address() + pages.namedVotes(NAMED_VOTES));
      assertThat(page.locator(".siege").count()).isPositive();
      assertThat(page.locator(".hemicycle svg").getAttribute("aria-label"))
          .startsWith("Placement des votants : ");
    }
  }

  @Test
  void ticksWhatMinutesMustSay() {
    try (BrowserContext window = browser.window(WIDE, false)) {
      Page page = window.newPage();
      page.navigate(pages.address() + pages.minutes(MINUTES));
      page.getByRole(AriaRole.LINK, named("Contrôle du procès-verbal")).click();
      assertThat(page.locator("tr.found").count()).isPositive();
      assertThat(page.locator("main").textContent())
          .contains("L’ordre du jour", "Le quorum", "26 pour", "Arithmétique des votes");
      page.locator("tr.found a.page").first().click();
      assertThat(page.url()).contains("page=", "#feuille");
    }
  }

  @Test
  void everyStateIsAccessible() {
    String act = pages.namedVotes(NAMED_VOTES);
    try (BrowserContext window = browser.window(WIDE, true)) {
      Page page = window.newPage();
      for (String state :
          List.of(
              act,
              act + "?vue=texte",
              act + "?fait=titre",
              act + "?ajouter=montant",
              pages.minutes(MINUTES) + "/controle",
              "qualite")) {
        page.navigate(pages.address() + state);
        assertThat(Axe.violations(page)).as(state).isEmpty();
        for (int width : List.of(ZOOMED, NARROW)) {
          page.setViewportSize(width, HIGH);
          assertThat(Axe.overflows(page)).as("%s at %d", state, width).isFalse();
        }
        page.setViewportSize(WIDE, HIGH);
      }
      assertThat(page.locator("#file").count()).as("what is best looked at next").isEqualTo(1);
    }
  }

  @Test
  void cutsAnActOfMinutesAndJoinsItAgainWithoutScripts() throws Exception {
    try (BrowserContext window = browser.window(WIDE, false)) {
      Page page = window.newPage();
      page.navigate(pages.address() + pages.act(MINUTES));
      String title = page.locator("h1").textContent();
      page.getByRole(AriaRole.LINK, named("Couper ou joindre")).click();
      Locator line = page.locator(".bornes label").nth(1);
      String opening = line.textContent().strip();
      line.locator("input").check();
      page.getByRole(AriaRole.BUTTON, named("Couper ici")).click();
      assertThat(page.locator(".fait-dit").textContent()).startsWith("Acte coupé");
      page.getByRole(AriaRole.LINK, named("Couper ou joindre")).click();
      assertThat(page.locator(".bornes p").textContent()).contains(opening.substring(0, 12));
      assertThat(Axe.violations(page)).isEmpty();

      int parts = pages.entries(MINUTES);
      pages.read(MINUTES);
      assertThat(pages.entries(MINUTES)).isEqualTo(parts);
      page.getByRole(AriaRole.BUTTON, named("Joindre à l’acte suivant")).click();
      assertThat(page.locator(".fait-dit").textContent()).startsWith("Actes joints");
      assertThat(page.locator("h1").textContent()).isEqualTo(title);
      assertThat(pages.entries(MINUTES)).isEqualTo(parts - 1);
    }
  }

  @Test
  void showsAnOrganisationWithItsLedgerAndPapers() {
    try (BrowserContext window = browser.window(WIDE, false)) {
      Page page = window.newPage();
      act(page, "CS2021-15");
      page.locator("a[href^='/organisation/']", saying("Mont-Blanc Industries")).first().click();
      assertThat(page.locator("h1").textContent()).isEqualTo("Mont-Blanc Industries");
      assertThat(page.locator("main").textContent())
          .contains("cotisations : 2 880 €", "Où elle est citée");
      assertThat(Axe.violations(page)).isEmpty();
    }
  }

  @Test
  void servesPicturesOfPagesAndNothingElse() {
    try (BrowserContext window = browser.window(WIDE, false)) {
      Page page = window.newPage();
      String act = pages.address() + pages.namedVotes(NAMED_VOTES);
      assertThat(page.request().get(act + "/page/1.png").headers())
          .containsEntry("content-type", "image/png");
      assertThat(page.request().get(act + "/page/99.png").status()).isEqualTo(404);
      Response missing = page.navigate(pages.address() + "entree/inconnue-0");
      assertThat(missing.status()).isEqualTo(404);
      assertThat(page.locator("h1").textContent()).contains("n’existe pas");
      assertThat(missing.headerValue("content-security-policy")).startsWith("default-src 'none'");
    }
  }

  /** Sums as shown, the narrow spaces inside numbers made plain. */
  private static String sums(Page page) {
    return page.locator(".argent").textContent().replaceAll("[\\u00a0\\u202f]", " ");
  }

  private static void save(Page page, String title) {
    page.locator("#v-value").fill(title);
    page.getByRole(AriaRole.BUTTON, named("Enregistrer").setExact(true)).click();
  }

  private static void act(Page page, String words) {
    page.navigate(pages.address() + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    page.locator(".liste h3 a").first().click();
    page.waitForURL("**/entree/**");
  }

  private static Page.LocatorOptions saying(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.GetByRoleOptions exactly(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
