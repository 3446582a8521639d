package fr.greffe.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import fr.greffe.fetching.FetchResult.Failed;
import fr.greffe.fetching.FetchResult.Fetched;
import fr.greffe.fetching.FetchResult.Gone;
import fr.greffe.fetching.FetchResult.Unchanged;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching from a site that behaves, and in its own time. */
class FetcherTest {
  @TempDir private Path downloads;
  private final Site site = new Site();
  private final FakeTime time = new FakeTime();

  @AfterEach
  void closes() {
    site.close();
  }

  @Test
  void fetchesADocumentAndThenOnlyWhatChanged() throws Exception {
    site.holds("/acte.txt", "Première version");
    Fetched first = (Fetched) fetch("/acte.txt", Validators.NONE);
    assertThat(first.file()).hasContent("Première version");
    assertThat(first.name()).isEqualTo("acte.txt");
    assertThat(fetch("/acte.txt", first.validators())).isInstanceOf(Unchanged.class);
    site.holds("/acte.txt", "Seconde version");
    Fetched second = (Fetched) fetch("/acte.txt", first.validators());
    assertThat(second.file()).hasContent("Seconde version");
  }

  @Test
  void asksByTheDayOfChangeWhereThereIsNoTag() throws Exception {
    String day = "Mon, 02 Mar 2026 07:00:00 GMT";
    site.on(
        "/a.pdf",
        exchange -> {
          exchange.getResponseHeaders().set("Last-Modified", day);
          boolean same = day.equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
          Site.send(exchange, same ? 304 : 200, same ? "" : "texte");
        });
    Fetched first = (Fetched) fetch("/a.pdf", Validators.NONE);
    assertThat(fetch("/a.pdf", first.validators())).isInstanceOf(Unchanged.class);
  }

  @Test
  void namesAFileAsTheServerDoes() throws Exception {
    site.on(
        "/voir?id=7",
        exchange -> {
          exchange
              .getResponseHeaders()
              .set("Content-Disposition", "attachment; filename*=UTF-8''d%C3%A9lib%2F7.pdf");
          Site.send(exchange, 200, "texte");
        });
    assertThat(((Fetched) fetch("/voir?id=7", Validators.NONE)).name()).isEqualTo("7.pdf");
  }

  @Test
  void saysWhatIsGone() throws Exception {
    assertThat(fetch("/absent.pdf", Validators.NONE)).isEqualTo(new Gone(404));
    site.on("/retire.pdf", exchange -> Site.send(exchange, 410, ""));
    assertThat(fetch("/retire.pdf", Validators.NONE)).isEqualTo(new Gone(410));
  }

  @Test
  void obeysRobots() throws Exception {
    site.holds("/robots.txt", "User-agent: *\nDisallow: /prive/\nCrawl-delay: 7\n");
    site.holds("/prive/a.pdf", "texte").holds("/a.pdf", "texte").holds("/b.pdf", "texte");
    try (Fetcher fetcher = fetcher()) {
      assertThat(fetcher.fetch(site.at("/prive/a.pdf"), Validators.NONE))
          .isEqualTo(new Failed("le site n'en permet pas la lecture aux programmes (robots.txt)"));
      fetcher.fetch(site.at("/a.pdf"), Validators.NONE);
      fetcher.fetch(site.at("/b.pdf"), Validators.NONE);
    }
    assertThat(site.asked()).containsExactly("/a.pdf", "/b.pdf");
    assertThat(time.waits()).contains(Duration.ofSeconds(7));
  }

  @Test
  void asksNothingOfASiteWhoseRobotsDoNotAnswer() throws Exception {
    site.on("/robots.txt", exchange -> Site.send(exchange, 503, ""));
    site.holds("/a.pdf", "texte");
    assertThat(fetch("/a.pdf", Validators.NONE))
        .isEqualTo(
            new Failed("le fichier robots.txt du site n'est pas lu (le serveur répond 503)"));
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void waitsForItsTurnBetweenTwoRequests() throws Exception {
    site.holds("/a.pdf", "a").holds("/b.pdf", "b");
    try (Fetcher fetcher = fetcher()) {
      fetcher.fetch(site.at("/a.pdf"), Validators.NONE);
      fetcher.fetch(site.at("/b.pdf"), Validators.NONE);
    }
    assertThat(time.waits()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
  }

  @Test
  void waitsAsLongAsItIsAskedTo() throws Exception {
    busyOnce("/a.pdf", 429, "40");
    assertThat(fetch("/a.pdf", Validators.NONE)).isInstanceOf(Fetched.class);
    assertThat(time.waits()).contains(Duration.ofSeconds(40));
  }

  @Test
  void waitsLongerAndLongerForAServerThatFalters() throws Exception {
    site.on("/a.pdf", exchange -> Site.send(exchange, 503, ""));
    assertThat(fetch("/a.pdf", Validators.NONE)).isEqualTo(new Failed("le serveur répond 503"));
    assertThat(time.waits())
        .containsSubsequence(Duration.ofSeconds(2), Duration.ofSeconds(8), Duration.ofSeconds(32));
    assertThat(site.asked()).hasSize(4);
  }

  @Test
  void leavesASiteThatAsksForHoursUntilTheNextRun() throws Exception {
    busyOnce("/a.pdf", 503, "7200");
    try (Fetcher fetcher = fetcher()) {
      assertThat(fetcher.fetch(site.at("/a.pdf"), Validators.NONE)).isInstanceOf(Failed.class);
      assertThat(fetcher.fetch(site.at("/b.pdf"), Validators.NONE))
          .extracting(result -> ((Failed) result).why())
          .asString()
          .contains("remis au prochain passage");
    }
    assertThat(site.asked()).containsExactly("/a.pdf");
  }

  @Test
  void followsARedirectOnTheSameHost() throws Exception {
    redirect("/ancien.pdf", "/nouveau.pdf");
    site.holds("/nouveau.pdf", "texte");
    assertThat(((Fetched) fetch("/ancien.pdf", Validators.NONE)).name()).isEqualTo("nouveau.pdf");
  }

  @Test
  void followsNoLoop() throws Exception {
    redirect("/a", "/b");
    redirect("/b", "/a");
    assertThat(fetch("/a", Validators.NONE))
        .isEqualTo(new Failed("le serveur renvoie plus de 5 fois ailleurs"));
  }

  private void redirect(String from, String to) {
    site.on(
        from,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          exchange.sendResponseHeaders(302, -1);
        });
  }

  private void busyOnce(String path, int status, String wish) {
    AtomicInteger count = new AtomicInteger();
    site.on(
        path,
        (HttpExchange exchange) -> {
          exchange.getResponseHeaders().set("Retry-After", wish);
          Site.send(exchange, count.getAndIncrement() == 0 ? status : 200, "texte");
        });
  }

  private FetchResult fetch(String path, Validators known) throws InterruptedException {
    try (Fetcher fetcher = fetcher()) {
      return fetcher.fetch(site.at(path), known);
    }
  }

  private Fetcher fetcher() {
    URI root = site.at("/");
    return new Fetcher(Sources.limited(root, 10_000_000, 20), downloads, time);
  }

  @AfterEach
  void leavesNothingBehind() throws Exception {
    try (var files = Files.list(downloads)) {
      assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
    }
  }
}
