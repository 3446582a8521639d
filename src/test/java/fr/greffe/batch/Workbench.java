package fr.greffe.batch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.greffe.archive.Archive;
import fr.greffe.correction.Field;
import fr.greffe.database.Database;
import fr.greffe.document.DocumentId;
import fr.greffe.extraction.Extraction;
import fr.greffe.fetching.FakeTime;
import fr.greffe.fetching.Timing;
import fr.greffe.index.Cluster;
import fr.greffe.index.EntryIndex;
import fr.greffe.index.IndexDefinition;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.reading.FileReading;
import fr.greffe.register.Entry;
import fr.greffe.settings.Settings;
import fr.greffe.source.DocumentSource;
import fr.greffe.source.FolderSource;
import fr.greffe.source.JobFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A folder of papers, a job on it, and an index of its own on a real server, for tests. */
final class Workbench implements AutoCloseable {
  private static final URI NOBODY = URI.create("http://127.0.0.1:1");
  private static final Path CONFIG = Path.of("config");
  private static final OnDemand<Extraction> OURS = new OnDemand<>(() -> Extraction.load(CONFIG));

  private final Path home;
  private final Settings.Database settings;
  private final DataFolder held;
  private final Database database;
  private final Ingestion ingestion;
  private final IndexContent index;
  private FileReading reading = new DocumentParser()::parse;
  private OnDemand<Extraction> extraction = OURS;
  private URI server;
  private String reader = "1";
  private String recognition = "1";
  private String rules = "1";
  private int opened;
  final FakeTime time = new FakeTime();
  private @Nullable Timing timing = time;
  private final Heard heard = new Heard();

  Workbench(Path home, URI server) throws IOException {
    this(home, server, new Settings.Database(null, null, null));
  }

  Workbench(Path home, URI server, Settings.Database settings) throws IOException {
    this(home, settings, server, new IndexContent(server));
  }

  /** On an index that there is. */
  Workbench(Path home, URI server, Settings.Database settings, String alias) throws IOException {
    this(home, settings, server, new IndexContent(server, alias));
  }

  private Workbench(Path home, Settings.Database settings, URI server, IndexContent index)
      throws IOException {
    this.settings = settings;
    this.home = home;
    this.server = server;
    this.index = index;
    Files.createDirectories(papers());
    held = DataFolder.take(home.resolve("data"));
    database = Database.open(home.resolve("data"), settings);
    ingestion =
        new Ingestion(
            held,
            database,
            Clock.systemUTC(),
            false,
            stop -> timing == null ? new RunTiming(Clock.systemUTC(), stop) : timing);
  }

  Path papers() {
    return home.resolve("papiers");
  }

  void write(String name, String text) throws IOException {
    Files.writeString(papers().resolve(name), text);
  }

  void useReader(String version) {
    reader = version;
  }

  void useRecognition(String version) {
    recognition = version;
  }

  void readBy(FileReading other) {
    reading = other;
  }

  /** Reads documents of the quarantine again; gives what became of each. */
  List<Retrial.Result> retry(List<Quarantine.Item> items) throws InterruptedException {
    List<Retrial.Result> results = new ArrayList<>();
    try (ElasticsearchClient client = Cluster.at(server).connect()) {
      new Retrial(held, database, tools(client), Clock.systemUTC())
          .run(
              job("essai"),
              items.stream().map(Quarantine.Item::id).toList(),
              new StopSignal(),
              results::add);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return results;
  }

  /** Rules and lexicons of a folder, with their true version. */
  void useRules(Path folder) {
    extraction = new OnDemand<>(() -> Extraction.load(folder));
    rules = Versions.of(folder).rules();
  }

  Path readings() {
    return home.resolve("data/readings");
  }

  ReextractionReport reextract(boolean apply) throws InterruptedException {
    return reextract(new Reextraction.Filter(null, null), apply);
  }

  ReextractionReport reextract(Reextraction.Filter filter, boolean apply)
      throws InterruptedException {
    try (ElasticsearchClient client = Cluster.at(server).connect();
        Reextraction reextraction =
            new Reextraction(
                held, database, tools(client), Clock.systemUTC(), List.of(job("essai")))) {
      ReextractionReport report = reextraction.run(job("essai"), filter, apply, new StopSignal());
      reextraction.serve();
      return report;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says otherwise what the first fact of a field is, in the first entry that has these words. */
  void correct(String words, Field field, String value) throws Exception {
    new Clerk(database, server, index.alias(), OURS.get()::act).correct(words, field, value);
  }

  /** Runs the job as if nothing had been read. */
  void reread() {
    database.jdbc().update("update document set state = 'PENDING'", Map.of());
    run();
  }

  void loseServer() {
    server = NOBODY;
  }

  void findServer(URI url) {
    server = url;
  }

  void useTrueTime() {
    timing = null;
  }

  Heard heard() {
    return heard;
  }

  Database database() {
    return database;
  }

  String alias() {
    return index.alias();
  }

  OwedLinks owedLinks() {
    return new OwedLinks(database);
  }

  /** How often the index was opened. */
  int opened() {
    return opened;
  }

  Map<String, Entry> index() throws IOException {
    return index.entries();
  }

  Path original(DocumentId id) {
    return new Archive(home.resolve("data/originals")).find(id).orElseThrow();
  }

  Quarantine quarantine() {
    return new Quarantine(database);
  }

  Runs runs() {
    return new Runs(database);
  }

  Standings standings() {
    return new Standings(database);
  }

  RunReport run() {
    return run("essai");
  }

  RunReport run(String job) {
    return run(job(job), heard, new StopSignal());
  }

  /** Runs a job on another source than the folder. */
  RunReport run(DocumentSource source) {
    return run(source, new StopSignal());
  }

  RunReport run(DocumentSource source, StopSignal stop) {
    JobFile job = new JobFile("toile", source, null, null, null, null);
    return run(job, heard, stop);
  }

  RunReport runAndStopAfter(int documents) {
    StopSignal stop = new StopSignal();
    AtomicInteger count = new AtomicInteger();
    heard.onRead(
        name -> {
          if (count.incrementAndGet() == documents) {
            stop.request();
          }
        });
    RunReport report = run(job("essai"), heard, stop);
    heard.onRead(name -> {});
    return report;
  }

  List<String> locationsOf(String name) {
    return database
        .jdbc()
        .query(
            "select location from location l join document d on l.document_id = d.id where d.name ="
                + " :name order by 1",
            Map.of("name", name),
            (row, number) -> row.getString(1));
  }

  /** Leaves the data folder to another program; whoever is done with that opens it again. */
  void leave() throws IOException {
    ingestion.close();
    database.close();
    held.close();
  }

  Workbench again() throws IOException {
    return new Workbench(home, settings, server, index);
  }

  @Override
  public void close() throws IOException {
    leave();
    index.close();
  }

  private RunReport run(JobFile job, Progress progress, StopSignal stop) {
    try (ElasticsearchClient client = Cluster.at(server).connectOnce()) {
      return ingestion.run(job, tools(client), progress, stop);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private JobFile job(String name) {
    return new JobFile(name, new FolderSource(home, "papiers", List.of()), null, null, null, null);
  }

  private Tools tools(ElasticsearchClient client) {
    return new Tools(
        home,
        extraction,
        new Archive(home.resolve("data/originals")),
        readings(),
        reading,
        2,
        index.alias(),
        alias -> {
          opened++;
          return EntryIndex.open(client, alias, IndexDefinition.load(CONFIG));
        },
        new Versions(reader, recognition, rules));
  }
}
