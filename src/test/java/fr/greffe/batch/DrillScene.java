package fr.greffe.batch;

import static org.awaitility.Awaitility.await;

import fr.greffe.embedded.SecuredCluster;
import fr.greffe.fetching.Site;
import fr.greffe.index.Cluster;
import fr.greffe.register.Entry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The program on papers of its own, with what it works with, for an accident to happen to. */
final class DrillScene implements AutoCloseable {
  private static final int DOCUMENTS = 400;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String LIST = "/actes";

  private final Path home;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Map<String, String> papers = new TreeMap<>();
  private final ChildProgram program;
  private IndexContent content;
  private Middle middle = run -> ChildProgram.awaitRead(run, 100);

  /** Waits until a run is in its middle. */
  private interface Middle {
    void await(Process run) throws IOException;
  }

  DrillScene(Path home, URI server) throws IOException {
    this.home = home;
    content = new IndexContent(server);
    open.push(content);
    program = new ChildProgram(home, server, content.alias(), "");
    for (int rank = 0; rank < DOCUMENTS; rank++) {
      papers.put(
          "acte-%03d.txt".formatted(rank),
          "Le conseil vote une aide de %d euros au club de lecture.%n".formatted(100 + rank));
    }
    for (Map.Entry<String, String> paper : papers.entrySet()) {
      Files.writeString(home.resolve("papiers").resolve(paper.getKey()), paper.getValue());
    }
  }

  Process start() throws IOException {
    return program.start();
  }

  void awaitMiddle(Process run) throws IOException {
    middle.await(run);
  }

  /** Puts the tables into a PostgreSQL of its own, with these settings more. */
  OwnPostgres postgres(String settings) throws IOException {
    OwnPostgres postgres = new OwnPostgres(home.resolve("postgres"));
    open.push(postgres);
    set(
        "%sdatabase: { url: \"%s\", user: postgres, password: x }\n"
            .formatted(settings, postgres.settings().url()));
    return postgres;
  }

  /** Another machine that helps; the middle is when it has read a part and holds the next. */
  WorkerProcess worker() throws IOException {
    postgres("workers: true\n");
    WorkerProcess worker = program.startWorker("aide.txt");
    open.push(worker);
    middle = run -> await().atMost(PATIENCE).until(worker::hasReadAPart);
    return worker;
  }

  /** Writes to three nodes with accounts and encryption. */
  SecuredCluster cluster() throws Exception {
    SecuredCluster cluster =
        new SecuredCluster(Files.createDirectories(home.resolve("cluster")), 3);
    open.push(cluster);
    String key = cluster.apiKey("actes");
    Path file = Files.writeString(home.resolve("cle"), key);
    Files.writeString(
        home.resolve("config/application.yaml"),
        "elasticsearch: { url: \"%s\", ca: %s, api-key-file: %s, index: actes }\n"
            .formatted(cluster.urls(), cluster.authority(), file));
    content =
        new IndexContent(Cluster.at(cluster.urls(), key, cluster.authority()).connect(), "actes");
    return cluster;
  }

  /** Reads the papers from a site; the middle is when it gave half of them. */
  Site site() throws IOException {
    Site site = new Site();
    open.push(site);
    papers.keySet().removeIf(name -> name.compareTo("acte-120") > 0);
    show(site);
    program.use(
        "name: essai\nsource: { page: \"%s\", include: [ \"/*.txt\" ], private: true, pause: 0.1, max-documents: %d }\n"
            .formatted(site.at(LIST), DOCUMENTS));
    AtomicInteger given = new AtomicInteger();
    String half = "/acte-060.txt";
    site.on(half, exchange -> given.incrementAndGet());
    middle = run -> await().atMost(PATIENCE).until(() -> given.get() > 0);
    return site;
  }

  void show(Site site) {
    papers.forEach((name, text) -> site.holds("/" + name, text));
    site.holds(
        LIST,
        papers.keySet().stream()
            .map(name -> "<a href='/%s'>acte</a>".formatted(name))
            .collect(Collectors.joining()));
  }

  /** The site answers nothing any more. */
  void cut(Site site) {
    papers.keySet().forEach(name -> site.on("/" + name, exchange -> {}));
    site.on(LIST, exchange -> {});
  }

  void smallDisk() throws Exception {
    Path data = Files.createDirectories(home.resolve("data"));
    ran("mount", "-t", "tmpfs", "-o", "size=64m", "greffe-drill", data.toString());
    open.push(() -> ran("umount", data.toString()));
  }

  void fillDisk() throws IOException {
    try {
      Files.write(home.resolve("data/plein"), new byte[64 << 20]);
    } catch (IOException full) {
      return;
    }
    throw new IOException("the disk is not full");
  }

  void emptyDisk() throws IOException {
    Files.delete(home.resolve("data/plein"));
  }

  /** Papers that are not in the index, and those that are there more than once. */
  String lostAndTwice() throws IOException {
    Map<String, Long> found =
        content.entries().values().stream()
            .map(Entry::source)
            .collect(Collectors.groupingBy(source -> source.name(), Collectors.counting()));
    long twice = found.values().stream().filter(times -> times > 1).count();
    return "%d, %d".formatted(papers.size() - found.size(), twice);
  }

  private void set(String lines) throws IOException {
    Path file = home.resolve("config/application.yaml");
    Files.writeString(file, Files.readString(file) + lines);
  }

  private static void ran(String... command) throws IOException, InterruptedException {
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException("failed: " + String.join(" ", command));
    }
  }

  @Override
  public void close() throws Exception {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }
}
