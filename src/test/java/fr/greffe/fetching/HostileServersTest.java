package fr.greffe.fetching;

import static fr.greffe.fetching.RawServer.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.greffe.fetching.FetchResult.Failed;
import fr.greffe.fetching.FetchResult.Fetched;
import fr.greffe.source.AllowedHosts;
import fr.greffe.source.WebSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that mean harm, or are broken: each costs bounded time and room, and is told why. */
@Timeout(30)
class HostileServersTest {
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final URI NOWHERE = URI.create("http://127.0.0.1:9/");
  @TempDir private Path downloads;

  @Test
  void cutsABodyWithoutEnd() throws Exception {
    try (RawServer server =
        new RawServer(
            (request, out) -> {
              out.write(ascii(OK + "\r\n"));
              while (true) {
                out.write(new byte[10_000]);
              }
            })) {
      assertThat(why(server.at("/a.pdf"), 1_000_000, 20))
          .isEqualTo("le document dépasse 1 Mo, la limite du travail (« max-size »)");
    }
    assertThat(left()).isEmpty();
  }

  @Test
  void refusesAnAnnouncedExcessWithoutReadingIt() throws Exception {
    try (RawServer server =
        new RawServer(
            (request, out) -> out.write(ascii(OK + "Content-Length: 900000000\r\n\r\n")))) {
      assertThat(why(server.at("/a.pdf"), 1_000_000, 20)).startsWith("le document dépasse 1 Mo");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void doesNotWaitForAServerThatDrips() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    try (RawServer server =
        new RawServer(
            (request, out) -> {
              out.write(ascii(OK + "Content-Length: 1000\r\n\r\n"));
              while (!never.await(50, TimeUnit.MILLISECONDS)) {
                out.write('x');
                out.flush();
              }
            })) {
      assertThat(why(server.at("/a.pdf"), 1_000_000, 1)).startsWith("le serveur est trop lent");
    }
  }

  @Test
  void refusesAGzipBomb() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      for (int megabyte = 0; megabyte < 20; megabyte++) {
        gzip.write(new byte[1_000_000]);
      }
    }
    try (RawServer server =
        new RawServer(
            (request, out) -> {
              out.write(
                  ascii(
                      OK
                          + "Content-Encoding: gzip\r\nContent-Length: "
                          + bomb.size()
                          + "\r\n\r\n"));
              out.write(bomb.toByteArray());
            })) {
      assertThat(why(server.at("/a.pdf"), 1_000_000, 20))
          .isEqualTo(
              "la réponse se décompresse en plus de 1 Mo : elle est refusée (bombe de"
                  + " décompression)");
    }
    assertThat(left()).isEmpty();
  }

  @Test
  void goesOnWhereADownloadWasCutAndTakesNoShortBodyForWhole() throws Exception {
    try (RawServer server =
        new RawServer(
            (request, out) -> {
              if (request.contains("Range: bytes=4-") && request.contains("If-Range: \"v1\"")) {
                out.write(
                    ascii(
                        "HTTP/1.1 206 Partial\r\nETag: \"v1\"\r\nContent-Range: bytes 4-9/10\r\n"
                            + "Content-Length: 6\r\n\r\n456789"));
              } else {
                out.write(ascii(OK + "ETag: \"v1\"\r\nContent-Length: 10\r\n\r\n0123"));
              }
            })) {
      assertThat(fetched(server.at("/a.pdf"))).hasContent("0123456789");
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void beginsAnewWhereTheDocumentChangedMeanwhile() throws Exception {
    try (RawServer server =
        new RawServer(
            (request, out) ->
                out.write(
                    request.contains("Range:")
                        ? ascii(OK + "ETag: \"v2\"\r\nContent-Length: 3\r\n\r\nneu")
                        : ascii(OK + "ETag: \"v1\"\r\nContent-Length: 10\r\n\r\n0123")))) {
      assertThat(fetched(server.at("/a.pdf"))).hasContent("neu");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://169.254.169.254/latest/meta-data/ | l'hôte 169.254.169.254 n'est pas permis",
        "http://localhost:22/ | l'hôte localhost:22 n'est pas permis",
        "http://exemple.fr/a.pdf | l'hôte exemple.fr n'est pas permis",
        "file:///etc/passwd | le serveur renvoie vers une adresse refusée : file:///etc/passwd",
        "ftp://127.0.0.1/a | le serveur renvoie vers une adresse refusée",
        "http://a:b@127.0.0.1/ | le serveur renvoie vers une adresse refusée",
      })
  void followsNoRedirectOutOfTheJob(String to, String why) throws Exception {
    try (RawServer server =
        new RawServer(
            (request, out) ->
                out.write(
                    ascii(
                        "HTTP/1.1 302 Found\r\nLocation: "
                            + to
                            + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")))) {
      assertThat(why(server.at("/a.pdf"), 1_000_000, 20)).startsWith(why);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://10.1.2.3/",
        "http://192.168.0.1/",
        "http://172.20.0.1/",
        "http://100.64.0.1/",
        "http://[::1]/",
        "http://[fd00::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[2002:7f00:1::]/",
        "http://0.0.0.0/",
        "http://169.254.169.254/",
        "http://localhost/",
      })
  void asksNoPrivateNetworkUnlessTheJobSaysSo(String address) throws Exception {
    assertThat(why(source(URI.create(address), false))).contains("mène au réseau privé");
  }

  @Test
  void asksNoLinkLocalAddressWhateverTheJobSays() throws Exception {
    assertThat(why(source(URI.create("http://169.254.169.254/"), true)))
        .contains("mène au réseau privé");
  }

  @Test
  void endsADownloadAtOnceWhenItIsClosed() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    try (RawServer server =
            new RawServer(
                (request, out) -> {
                  out.write(ascii(OK + "Content-Length: 1000\r\n\r\nx"));
                  out.flush();
                  begun.countDown();
                  new CountDownLatch(1).await();
                });
        Fetcher fetcher =
            new Fetcher(
                Sources.limited(server.at("/"), 1_000_000, 25), downloads, new RealTime())) {
      Thread closing =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      begun.await();
                    } catch (InterruptedException e) {
                      throw new IllegalStateException(e);
                    }
                    fetcher.close();
                  });
      long began = System.nanoTime();
      assertThatThrownBy(() -> fetcher.fetch(server.at("/a.pdf"), Validators.NONE))
          .isInstanceOf(FetchingStoppedException.class);
      closing.join();
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }
  }

  private Path fetched(URI address) throws InterruptedException {
    try (Fetcher fetcher =
        new Fetcher(Sources.limited(address, 1_000_000, 20), downloads, new FakeTime())) {
      return ((Fetched) fetcher.fetch(address, Validators.NONE)).file();
    }
  }

  private String why(URI address, long bytes, int seconds) throws InterruptedException {
    try (Fetcher fetcher =
        new Fetcher(Sources.limited(address, bytes, seconds), downloads, new RealTime())) {
      return ((Failed) fetcher.fetch(address, Validators.NONE)).why();
    }
  }

  private String why(WebSource source) throws InterruptedException {
    try (Fetcher fetcher = new Fetcher(source, downloads, new FakeTime())) {
      return ((Failed) fetcher.fetch(source.lists().getFirst(), Validators.NONE)).why();
    }
  }

  private static WebSource source(URI address, boolean privateNetwork) {
    WebSource any = Sources.limited(NOWHERE, 1_000_000, 20);
    return new WebSource(
        any.kind(),
        List.of(address),
        List.of(),
        List.of(),
        AllowedHosts.of(Set.of(address), List.of(), privateNetwork),
        false,
        any.limits());
  }

  private List<Path> left() throws IOException {
    try (var files = Files.list(downloads)) {
      return files.toList();
    }
  }

  /** Real time, without the pauses between two requests. */
  private static final class RealTime implements Timing {
    @Override
    public Instant now() {
      return Instant.now();
    }

    @Override
    public void pause(Duration time) {}

    @Override
    public boolean stopped() {
      return false;
    }
  }
}
