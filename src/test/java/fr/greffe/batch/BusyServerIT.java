package fr.greffe.batch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import fr.greffe.batch.RunReport.Status;
import fr.greffe.embedded.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The job while the real search server is too busy, or is killed. */
class BusyServerIT {
  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  private static final int DOCUMENTS = 60;
  private static final WireMockServer FRONT =
      new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
  private final List<String> waits = new ArrayList<>();
  @TempDir private Path home;
  private Workbench bench;

  @BeforeAll
  static void stands() {
    FRONT.start();
    FRONT.stubFor(
        any(anyUrl()).atPriority(9).willReturn(aResponse().proxiedFrom(SERVER.url().toString())));
  }

  @AfterAll
  static void goes() {
    FRONT.stop();
  }

  @BeforeEach
  void opens() throws IOException {
    bench = new Workbench(home, SERVER.url());
    bench.findServer(URI.create(FRONT.baseUrl()));
    for (int rank = 0; rank < DOCUMENTS; rank++) {
      bench.write("acte-" + rank + ".txt", "Le conseil décide, pour la " + rank + "e fois.");
    }
  }

  @AfterEach
  void closes() throws IOException {
    bench.close();
  }

  @Test
  void waitsForABusyServerAndLosesNothing() throws IOException {
    StubMapping busy = answers(429);
    bench
        .heard()
        .onWait(
            why -> {
              waits.add(why);
              if (waits.size() == 3) {
                FRONT.removeStub(busy);
              }
            });
    RunReport report = bench.run();
    assertThat(report.status()).isEqualTo(Status.COMPLETED);
    assertThat(waits).hasSize(3).allSatisfy(why -> assertThat(why).contains("429"));
    assertThat(waits.getLast()).endsWith("nouvel essai dans 4 s");
    assertThat(bench.index()).hasSize(DOCUMENTS);
  }

  @Test
  void failsCleanlyWhereItStaysBusyAndALaterRunGoesOn() throws IOException {
    StubMapping busy = answers(503);
    bench.heard().onWait(waits::add);
    RunReport failed = bench.run();
    assertThat(failed.status()).isEqualTo(Status.FAILED);
    assertThat(failed.failure()).contains("503");
    assertThat(failed.remaining()).isEqualTo(DOCUMENTS);
    assertThat(waits).isNotEmpty();
    FRONT.removeStub(busy);
    RunReport report = bench.run();
    assertThat(report.exitCode()).isZero();
    assertThat(report.read()).isEqualTo(DOCUMENTS);
    assertThat(bench.index()).hasSize(DOCUMENTS);
    assertThat(bench.owedLinks().all()).hasSize(1);
  }

  @Test
  void goesOnWhenTheServerIsKilledInTheMiddleAndComesBack() throws IOException {
    assumeTrue(SERVER.data().isPresent(), "the server of another program is not ours to kill");
    bench.findServer(SERVER.url());
    bench.useTrueTime();
    bench.heard().onWait(waits::add);
    bench
        .heard()
        .onRead(
            name -> {
              if (name.equals("acte-30.txt")) {
                SERVER.kill();
              }
            });
    RunReport report = bench.run();
    assertThat(report.failure()).isNull();
    assertThat(report.exitCode()).isZero();
    assertThat(waits).isNotEmpty();
    assertThat(bench.index()).hasSize(DOCUMENTS);
    assertThat(bench.run().nothingToDo()).isTrue();
  }

  private static StubMapping answers(int status) {
    return FRONT.stubFor(post(urlPathEqualTo("/_bulk")).willReturn(aResponse().withStatus(status)));
  }
}
