package fr.greffe.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedElasticsearchIT {
  private static final int NOBODY = 65534;

  @TempDir Path folder;

  @Test
  void isReusedWhileItRunsAndStopsWithItsOwner() throws Exception {
    ServerSettings settings = EmbeddedServer.settings(folder);
    try (EmbeddedElasticsearch first = EmbeddedElasticsearch.start(settings, message -> {})) {
      assertThat(first.url().getHost()).isEqualTo("127.0.0.1");
      try (EmbeddedElasticsearch second = EmbeddedElasticsearch.start(settings, message -> {})) {
        assertThat(second.reused()).isTrue();
        assertThat(second.url()).isEqualTo(first.url());
      }
      assertThat(status(first.url())).isEqualTo(200);
    }
    ServerFolder left = ServerFolder.in(folder);
    assertThat(EmbeddedElasticsearch.running(folder)).isEmpty();
    assertThat(ServerProbe.canListen(ServerPorts.read(left.ports()))).isTrue();
  }

  @Test
  void endsWhenItsOwnerIsKilledAndKeepsItsData() throws Exception {
    ServerSettings settings = EmbeddedServer.settings(folder);
    Process owner = holder(List.of(), ownClasspath(), settings);
    URI url = URI.create(address(owner));
    assertThat(send("PUT", url.resolve("/kept"))).isEqualTo(200);
    long server = ServerState.read(ServerFolder.in(folder).state()).orElseThrow().server().pid();

    owner.destroyForcibly().waitFor();

    List<String> told = new ArrayList<>();
    try (EmbeddedElasticsearch next = EmbeddedElasticsearch.start(settings, told::add)) {
      assertThat(next.reused()).isFalse();
      assertThat(next.url()).as("where others look for it").isEqualTo(url);
      assertThat(ProcessHandle.of(server).filter(ProcessHandle::isAlive)).isEmpty();
      assertThat(send("HEAD", next.url().resolve("/kept"))).isEqualTo(200);
    }
    assertThat(told).contains("Démarrage du serveur de recherche…");
  }

  @Test
  void runsForAnOrdinaryUser() throws Exception {
    assumeTrue(OrdinaryUser.ownUid() == 0, "the other tests are this one for an ordinary user");
    OrdinaryUser nobody = OrdinaryUser.switchingTo(NOBODY);
    Path open = Files.createTempDirectory("greffe-nobody-");
    try {
      ServerSettings settings = openTo(open);
      Process owner = holder(nobody.prefix(), open.resolve("classes").toString(), settings);
      assertThat(status(URI.create(address(owner)))).isEqualTo(200);
      assertThat(Files.getAttribute(settings.data().resolve("elasticsearch"), "unix:uid"))
          .isEqualTo(NOBODY);
      owner.getOutputStream().close();
      assertThat(owner.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(owner.exitValue()).isZero();
    } finally {
      run("rm", "-rf", open.toString());
    }
  }

  @Test
  void runsAsAnotherUserWhereRootMayNotHaveANamespace() throws Exception {
    assumeTrue(OrdinaryUser.ownUid() == 0, "only root becomes another user");
    Path open = Files.createTempDirectory("greffe-switch-");
    try {
      ServerSettings settings = openTo(open).withUser(NOBODY);
      try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(settings, message -> {})) {
        assertThat(status(server.url())).isEqualTo(200);
      }
      run("chmod", "700", open.toString());
      assertThatThrownBy(() -> EmbeddedElasticsearch.start(settings, message -> {}))
          .isInstanceOf(EmbeddedServerException.class)
          .hasMessageEndingWith("ne peut pas entrer dans " + open);
    } finally {
      run("rm", "-rf", open.toString());
    }
  }

  @Test
  void saysThatItsPortIsTaken() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ServerSettings settings = EmbeddedServer.settings(folder).withPort(other.getLocalPort());
      assertThatThrownBy(() -> EmbeddedElasticsearch.start(settings, message -> {}))
          .isInstanceOf(EmbeddedServerException.class)
          .hasMessageContaining("le port " + other.getLocalPort())
          .hasMessageContaining("déjà pris");
    }
  }

  @Test
  void saysWhichProcessToStopWhenAServerNoLongerAnswers() throws Exception {
    ServerFolder left = ServerFolder.in(folder);
    Files.createDirectories(left.root());
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ServerState.Identity self = ServerState.Identity.of(ProcessHandle.current());
      new ServerState(self, self, other.getLocalPort()).write(left.state());
      assertThatThrownBy(
              () -> EmbeddedElasticsearch.start(EmbeddedServer.settings(folder), message -> {}))
          .isInstanceOf(EmbeddedServerException.class)
          .hasMessageContaining("ne répond plus sur le port " + other.getLocalPort())
          .hasMessageContaining("arrêtez le processus " + self.pid());
    }
  }

  @Test
  void showsTheEndOfTheLogWhenTheServerDies() {
    ServerSettings settings =
        EmbeddedServer.settings(folder).withJavaOptions(List.of("-XX:+NoSuchOption"));
    assertThatThrownBy(() -> EmbeddedElasticsearch.start(settings, message -> {}))
        .isInstanceOf(EmbeddedServerException.class)
        .hasMessageContaining("s'est arrêté au démarrage")
        .hasMessageContaining("NoSuchOption");
  }

  /** Settings of which every folder may be entered and read by anyone. */
  private static ServerSettings openTo(Path open) throws Exception {
    ServerSettings usual = EmbeddedServer.settings(open.resolve("data"));
    Path classes = Files.createDirectories(open.resolve("classes/fr/greffe"));
    Path data = Files.createDirectory(open.resolve("data"));
    Path source =
        Path.of(
            EmbeddedElasticsearch.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    Path tests =
        Path.of(ServerHolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    for (Path from : List.of(source, tests)) {
      run("cp", "-r", from.resolve("fr/greffe/embedded").toString(), classes.toString());
    }
    ServerSettings settings =
        new ServerSettings(
            usual.zip(),
            open.resolve("classes"),
            open.resolve("homes"),
            data,
            0,
            usual.javaOptions(),
            null,
            0,
            usual.patience());
    ServerZip.unpacked(settings.zip(), settings.homes(), PluginJar.of(settings.plugin()));
    run("chmod", "-R", "a+rX", open.toString());
    run("chown", "-R", NOBODY + ":" + NOBODY, data.toString());
    return settings;
  }

  private static Process holder(List<String> prefix, String classpath, ServerSettings settings)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classpath,
            ServerHolder.class.getName(),
            settings.zip().toString(),
            settings.plugin().toString(),
            settings.homes().toString(),
            settings.data().toString()));
    return new ProcessBuilder(command)
        .directory(settings.data().toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String ownClasspath() {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getProperty("java.class.path"))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String address(Process holder) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
    return String.valueOf(lines.readLine());
  }

  private static int status(URI url) throws IOException, InterruptedException {
    return send("GET", url);
  }

  private static int send(String method, URI url) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(url).method(method, HttpRequest.BodyPublishers.noBody()).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }
}
