package fr.greffe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.greffe.archive.Archive;
import fr.greffe.batch.RecordedRuns;
import fr.greffe.database.Database;
import fr.greffe.index.Cluster;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.search.Search;
import fr.greffe.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's pages in a real browser, on a real database, while the search server is down. */
class OperatorPagesIT {
  private static final int NARROW = 360;
  private static ElasticsearchClient client;
  private static Database database;
  private static Served served;
  private static WebServer pages;

  @BeforeAll
  static void serve(@TempDir Path data) {
    client = Cluster.at(URI.create("http://127.0.0.1:1")).connect();
    database = Database.open(data, new Settings.Database(null, null, null));
    new RecordedRuns(database).leave(7, "actes");
    served =
        new Served(
            Path.of("").toAbsolutePath(),
            new Search(client, "essai"),
            () -> {
              throw new IllegalStateException("no search server here");
            },
            new Archive(data.resolve("originals")),
            new DocumentParser()::parse,
            database,
            Settings.Pages.THIS_MACHINE);
    pages = WebServer.start(served, 0);
  }

  @AfterAll
  static void close() throws IOException {
    pages.close();
    database.close();
    client.close();
  }

  @Test
  void saysThatItsPortIsTaken() {
    int port = pages.address().getPort();
    assertThatThrownBy(() -> WebServer.start(served, port))
        .hasMessage("le port " + port + " est déjà pris : choisissez-en un autre avec --port");
  }

  @Test
  void tellsHowJobsStandAndTakesRequests() {
    try (Browser browser = Browser.open();
        BrowserContext window = browser.window(NARROW, true)) {
      Page page = window.newPage();
      page.navigate(pages.address() + "traitements");
      assertThat(page.locator("main").textContent())
          .contains("Pas à jour", "lu en partie", "1 numéro absent", "1 période sans séance")
          .contains("Le serveur de recherche ne répond pas.");
      assertSound(page);
      button(page, "Lancer actes");
      assertThat(page.locator("[role=status]").textContent()).contains("« actes » est demandé");
      assertThat(owed()).isTrue();

      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("n° 7")).click();
      assertThat(page.locator("main").textContent())
          .contains("Passage 7 de actes", "3 min 20 s", "https://a.fr/actes?page=3")
          .contains("numéros 2024-# : 2 absent", "au 2e trimestre 2024", "2 sur 12");
      assertSound(page);

      page.navigate(pages.address() + "traitements/illisibles");
      assertThat(page.locator("main").textContent())
          .contains("https://a.fr/scan.pdf", "Le PDF est endommagé.");
      assertSound(page);
      button(page, "Relire scan.pdf");
      assertThat(page.locator("main").textContent()).contains("sera relu", "Aucun.");
    }
  }

  @Test
  void tellsPrograms() throws Exception {
    HttpResponse<String> health = get("health");
    assertThat(health.statusCode()).isEqualTo(503);
    assertThat(health.body())
        .isEqualTo("{\"database\":\"UP\",\"disk\":\"UP\",\"search\":\"DOWN\",\"status\":\"DOWN\"}");
    assertThat(get("metrics").body())
        .contains("greffe_job_complete{job=\"actes\"} 0.0")
        .contains("greffe_job_numbers_missing{job=\"actes\"} 1.0")
        .contains("greffe_disk_free_bytes ")
        .contains("jvm_memory_used_bytes");
    assertThat(get("traitements/passage/7/json").body()).contains("\"listed\" : 4");
    assertThat(get("traitements/passage/8").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(pages.address().resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
  }

  private static boolean owed() {
    return Boolean.TRUE.equals(
        database
            .jdbc()
            .queryForObject(
                "select owed from job_schedule where job = 'actes'", Map.of(), Boolean.class));
  }

  private static void assertSound(Page page) {
    assertThat(Axe.violations(page)).isEmpty();
    assertThat(Axe.overflows(page)).isFalse();
  }
}
