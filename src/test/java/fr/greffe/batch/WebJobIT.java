package fr.greffe.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.batch.RunReport.Status;
import fr.greffe.batch.RunReport.Unread;
import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.fetching.Site;
import fr.greffe.fetching.Sources;
import fr.greffe.register.Entry;
import fr.greffe.source.WebSource;
import fr.greffe.source.WebSource.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The job on a real web site, with its real database and a real search server. */
class WebJobIT {
  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  private static final String PAGE =
      "<a href='/a.txt.pdf'>a</a><a href='/b.txt.pdf'>b</a><a href='/c.txt.pdf'>c</a>";
  @TempDir private Path home;
  private final Site site = new Site();
  private Workbench bench;
  private WebSource source;

  @BeforeEach
  void opens() throws IOException {
    bench = new Workbench(home, SERVER.url());
    source = Sources.of(Kind.PAGE, site.at("/actes"));
    site.holds("/actes", PAGE)
        .holds("/a.txt.pdf", "Délibération du 3 mars 2024 sur la voirie.")
        .holds("/b.txt.pdf", "Délibération du 4 mars 2024 sur l'école.")
        .holds("/c.txt.pdf", "Délibération du 5 mars 2024 sur le stade.");
  }

  @AfterEach
  void closes() throws IOException {
    bench.close();
    site.close();
  }

  @Test
  void recordsTheAddressAsTheSourceOfEachEntry() throws IOException {
    RunReport report = bench.run(source);
    assertThat(report.exitCode()).isZero();
    assertThat(report.indexed()).isEqualTo(3);
    assertThat(bench.index().values())
        .extracting(Entry::source)
        .allSatisfy(
            paper -> {
              assertThat(paper.location()).startsWith(site.at("/").toString());
              assertThat(bench.original(paper.id())).isRegularFile();
            });
  }

  @Test
  void asksAgainOnlyWhetherSomethingChangedAndKeepsTheFormerVersion() throws IOException {
    bench.run(source);
    site.holds("/b.txt.pdf", "Délibération du 4 mars 2024 sur l'école, corrigée.");
    RunReport second = bench.run(source);
    assertThat(second.unchanged()).isEqualTo(2);
    assertThat(second.indexed()).isEqualTo(1);
    assertThat(second.replaced()).isEqualTo(1);
    assertThat(bench.index()).hasSize(4);
    RunReport third = bench.run(source);
    assertThat(third.nothingToDo()).isTrue();
  }

  @Test
  void marksWhatDisappearedFromTheListOrFromItsPlaceAndDeletesNothing() throws IOException {
    bench.run(source);
    site.lacks("/b.txt.pdf").holds("/actes", PAGE.replace("<a href='/c.txt.pdf'>c</a>", ""));
    RunReport report = bench.run(source);
    assertThat(report.missing()).isEqualTo(2);
    assertThat(report.files()).isEqualTo(1);
    assertThat(bench.index()).hasSize(3);
  }

  @Test
  void saysWhatCouldNotBeVerifiedAndNeverThatAllIsWell() {
    bench.run(source);
    site.on("/b.txt.pdf", exchange -> exchange.sendResponseHeaders(503, -1));
    RunReport report = bench.run(source);
    assertThat(report.unchanged()).isEqualTo(3);
    assertThat(report.unverified())
        .containsExactly(
            new RunReport.Unverified(site.at("/b.txt.pdf").toString(), "le serveur répond 503"));
    assertThat(report.nothingToDo()).isFalse();
    assertThat(report.exitCode()).isEqualTo(3);
  }

  @Test
  void marksNothingAsGoneWhileAPartOfTheListIsMissing() {
    String more = PAGE + "<a rel='next' href='/actes?page=2'>2</a>";
    site.holds("/actes", more).holds("/actes?page=2", "<a href='/d.txt.pdf'>d</a>");
    site.holds("/d.txt.pdf", "Délibération du 6 mars 2024 sur la piscine.");
    assertThat(bench.run(source).files()).isEqualTo(4);
    site.lacks("/actes?page=2");
    RunReport report = bench.run(source);
    assertThat(report.missing()).isZero();
    assertThat(report.gaps()).containsExactly(site.at("/actes?page=2") + " : introuvable (404)");
    assertThat(report.exitCode()).isEqualTo(3);
  }

  @Test
  void namesADeadLinkAndFindsItWhenItComesToLife() {
    site.lacks("/c.txt.pdf");
    RunReport report = bench.run(source);
    assertThat(report.unreadable())
        .extracting(Unread::message)
        .containsExactly("lien mort : le serveur répond 404");
    site.holds("/c.txt.pdf", "Délibération du 5 mars 2024 sur le stade.");
    assertThat(bench.run(source).exitCode()).isZero();
  }

  @Test
  void failsWithoutItsListAndLeavesAllAsItWas() throws IOException {
    bench.run(source);
    site.lacks("/actes");
    RunReport report = bench.run(source);
    assertThat(report.status()).isEqualTo(Status.FAILED);
    assertThat(report.failure()).contains("introuvable (404)");
    assertThat(report.unchanged()).isEqualTo(3);
    site.holds("/actes", PAGE);
    assertThat(bench.run(source).exitCode()).isZero();
  }

  @Test
  void takesAListThatNamesNothingAnyMoreForASiteThatChangedUnlessItIsEmptied() throws IOException {
    bench.run(source);
    site.holds("/actes", "<div id='liste'></div>");
    RunReport changed = bench.run(source);
    assertThat(changed.failure())
        .contains("liste vide : " + site.at("/actes"), "3 documents", "« emptied: true »");
    assertThat(bench.standings().of("toile").complete()).isFalse();
    assertThat(bench.run(emptied(source)).missing()).isEqualTo(3);
    assertThat(bench.index()).hasSize(3);
  }

  private static WebSource emptied(WebSource one) {
    return new WebSource(
        one.kind(), one.lists(), one.include(), one.follow(), one.hosts(), true, one.limits());
  }

  @Test
  void keepsWhatAFeedNoLongerTells() {
    site.holds("/flux", rss(feed("/a.txt.pdf") + feed("/b.txt.pdf")));
    WebSource flux = Sources.of(Kind.FEED, site.at("/flux"));
    bench.run(flux);
    site.holds("/flux", rss(feed("/c.txt.pdf")));
    RunReport report = bench.run(flux);
    assertThat(report.missing()).isZero();
    assertThat(report.files()).isEqualTo(3);
  }

  @Test
  void believesASitemapThatSaysThatNothingChangedButNotForEver() {
    String map =
        "<?xml version='1.0'?><urlset"
            + " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>"
            + site.at("/a.txt.pdf")
            + "</loc><lastmod>2024-03-03</lastmod></url></urlset>";
    site.holds("/plan.xml", map);
    WebSource plan = Sources.of(Kind.SITEMAP, site.at("/plan.xml"));
    bench.run(plan);
    site.asked();
    bench.run(plan);
    assertThat(site.asked()).containsExactly("/plan.xml");
    bench.time.pause(Duration.ofDays(31));
    bench.run(plan);
    assertThat(site.asked()).containsExactly("/plan.xml", "/a.txt.pdf");
  }

  /** Asked to end while it fetches, then killed while it fetches, then left in peace. */
  @Test
  void finishesWhatWasStoppedAndKilledInTheMiddle() throws Exception {
    BlockingQueue<String> reached = new LinkedBlockingQueue<>();
    CountDownLatch open = new CountDownLatch(1);
    site.on(
        "/b.txt.pdf",
        exchange -> {
          reached.add("b");
          awaiting(open);
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("Délibération sur l'école.".getBytes(UTF_8));
        });
    try (IndexContent index = new IndexContent(SERVER.url())) {
      ChildProgram program =
          new ChildProgram(home.resolve("autre"), SERVER.url(), index.alias(), "");
      program.use(
          "name: essai\nsource: { page: '%s', private: true, pause: 0.1 }\n"
              .formatted(site.at("/actes")));
      Process stopped = program.start();
      reached.take();
      Instant asked = Instant.now();
      stopped.toHandle().destroy(); // unlike Process.destroy, leaves its output open
      assertThat(ChildProgram.end(stopped)).isEqualTo(143);
      assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
      Process killed = program.start();
      reached.take();
      killed.destroyForcibly().waitFor();
      open.countDown();
      site.asked();
      assertThat(ChildProgram.end(program.start())).isZero();
      assertThat(site.asked()).doesNotHaveDuplicates().hasSize(4);
      assertThat(site.unchanged()).contains("/a.txt.pdf");
      assertThat(index.entries()).hasSize(3);
    }
  }

  private static void awaiting(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String rss(String items) {
    return "<?xml version='1.0'?><rss version='2.0'><channel><title>t</title>"
        + items
        + "</channel></rss>";
  }

  private static String feed(String link) {
    return "<item><title>i</title><link>" + link + "</link></item>";
  }
}
