package fr.greffe.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.awaitility.Awaitility;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Several real search servers on this machine that are one cluster, with accounts and encryption,
 * vouched for by an authority of their own.
 */
public final class SecuredCluster implements AutoCloseable {
  private static final String ADMINISTRATOR = "chef";
  private static final String WORD = "mot-de-passe";
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path folder;
  private final Certificates certificates;
  private final List<ServerProcess> nodes = new ArrayList<>();
  private final List<Integer> ports;
  private final List<Integer> between;
  private final HttpClient client;

  /** Starts so many servers in a folder and waits until they are one. */
  public SecuredCluster(Path folder, int count)
      throws IOException, InterruptedException, GeneralSecurityException {
    certificates = new Certificates(folder);
    client = HttpClient.newBuilder().sslContext(trusting()).build();
    this.folder = folder;
    ports = free(count);
    between = free(count);
    start();
  }

  /** Starts every node where it was and waits until they are one. */
  public void start() throws IOException {
    nodes.clear();
    for (int rank = 0; rank < ports.size(); rank++) {
      nodes.add(start(folder.resolve("noeud-" + rank), rank));
    }
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .ignoreExceptions()
        .until(() -> health("number_of_nodes").asInt() == ports.size());
  }

  private ServerProcess start(Path folder, int rank) throws IOException {
    ServerSettings settings = EmbeddedServer.settings(folder);
    ServerFolder place = ServerFolder.in(folder);
    Files.createDirectories(place.root());
    place.configure(ports.get(rank));
    Path jdk = JavaHome.find(settings.jdk());
    Path home =
        ServerZip.unpacked(settings.zip(), settings.homes(), PluginJar.of(settings.plugin()));
    for (Path file : List.of(certificates.authority(), certificates.server(), certificates.key())) {
      Files.copy(
          file, place.config().resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    Path yml = place.config().resolve("elasticsearch.yml");
    Files.writeString(yml, secured(Files.readString(yml), rank));
    Files.writeString(
        place.config().resolve("users"),
        ADMINISTRATOR + ":" + new BCryptPasswordEncoder().encode(WORD) + "\n");
    Files.writeString(place.config().resolve("users_roles"), "superuser:" + ADMINISTRATOR + "\n");
    OrdinaryUser user = OrdinaryUser.of(settings.data(), settings.user());
    user.prepare(place.node(), List.of(home, jdk));
    List<String> options = new ArrayList<>(ServerSettings.TEST_OPTIONS);
    options.replaceAll(option -> option.replace("512m", "384m"));
    return ServerProcess.launch(place, home, jdk, user, options);
  }

  private String secured(String alone, int rank) {
    String names =
        IntStream.range(0, ports.size())
            .mapToObj(one -> "n" + one)
            .collect(Collectors.joining(","));
    String seeds =
        between.stream().map(port -> "\"127.0.0.1:" + port + "\"").collect(Collectors.joining(","));
    return alone
            .replaceFirst("cluster.name: .*", "cluster.name: essai")
            .replaceFirst("node.name: .*", "node.name: n" + rank)
            .replaceFirst(
                "discovery.type: .*",
                "discovery.seed_hosts: ["
                    + seeds
                    + "]\ncluster.initial_master_nodes: ["
                    + names
                    + "]")
            .replaceFirst("transport.port: 0", "transport.port: " + between.get(rank))
            .replaceFirst("xpack.security.enabled: false", "xpack.security.enabled: true")
        + """
        xpack.security.http.ssl.enabled: true
        xpack.security.http.ssl.key: serveur.key
        xpack.security.http.ssl.certificate: serveur.pem
        xpack.security.transport.ssl.enabled: true
        xpack.security.transport.ssl.key: serveur.key
        xpack.security.transport.ssl.certificate: serveur.pem
        xpack.security.transport.ssl.certificate_authorities: [ autorite.pem ]
        """;
  }

  /** The addresses of all its nodes, between commas. */
  public String urls() {
    return ports.stream()
        .map(port -> "https://127.0.0.1:" + port)
        .collect(Collectors.joining(", "));
  }

  /** The file of the authority that vouches for it. */
  public Path authority() {
    return certificates.authority();
  }

  /** A new key, for indexes of this name and nothing else. */
  public String apiKey(String index) throws IOException, InterruptedException {
    return ask(
            "POST",
            "/_security/api_key",
            """
            {"name": "greffe", "role_descriptors": {"greffe": {"cluster": ["monitor"],
             "indices": [{"names": ["%s*"], "privileges": ["all"]}]}}}
            """
                .formatted(index))
        .path("encoded")
        .asString();
  }

  /** The first node's word on the health of the cluster. */
  public JsonNode health(String field) throws IOException, InterruptedException {
    return ask("GET", "/_cluster/health", "").path(field);
  }

  /** Kills the node that leads the others, as the system would. */
  public void killLeader() throws IOException, InterruptedException {
    String name = ask("GET", "/_cat/master?format=json", "").path(0).path("node").asString();
    int rank = Integer.parseInt(name.substring(1));
    kill(nodes.get(rank).handle());
  }

  /** Kills every node at once. */
  public void killAll() {
    nodes.forEach(node -> kill(node.handle()));
  }

  private static void kill(ProcessHandle handle) {
    List<ProcessHandle> family = handle.descendants().toList();
    family.forEach(ProcessHandle::destroyForcibly);
    handle.destroyForcibly();
    family.forEach(member -> member.onExit().join());
    handle.onExit().join();
  }

  /** Asks the nodes in turn, until one answers. */
  public JsonNode ask(String method, String path, String body)
      throws IOException, InterruptedException {
    String account =
        Base64.getEncoder()
            .encodeToString((ADMINISTRATOR + ":" + WORD).getBytes(StandardCharsets.UTF_8));
    IOException last = new IOException("no node");
    for (int port : ports) {
      try {
        String answer =
            client
                .send(
                    HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + path))
                        .header("Authorization", "Basic " + account)
                        .header("Content-Type", "application/json")
                        .timeout(Duration.ofSeconds(30))
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                    BodyHandlers.ofString())
                .body();
        return JsonMapper.shared().readTree(answer);
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }

  private SSLContext trusting() throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    try (InputStream file = Files.newInputStream(certificates.authority())) {
      trusted.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(file));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static List<Integer> free(int count) throws IOException {
    List<ServerSocket> held = new ArrayList<>();
    for (int rank = 0; rank < count; rank++) {
      held.add(new ServerSocket(0));
    }
    List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
    for (ServerSocket socket : held) {
      socket.close();
    }
    return ports;
  }

  @Override
  public void close() {
    client.close();
    nodes.forEach(ServerProcess::stop);
  }
}
