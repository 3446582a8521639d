package fr.greffe.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code config/application.yaml} says; every key has a default, so that the file may be
 * absent.
 *
 * @param data folder of everything the program writes, relative to its home
 * @param history days for which runs are remembered
 * @param elasticsearch the cluster
 * @param database where runs and documents are recorded
 * @param workers true where other machines may read parts of the runs: all share the database, the
 *     cluster and the folder of data
 * @param reading how documents are read
 * @param pages how the pages are served
 * @param mail how mails are sent, or null where none are
 */
public record Settings(
    String data,
    int history,
    Elasticsearch elasticsearch,
    Database database,
    boolean workers,
    Reading reading,
    Pages pages,
    @Nullable Mail mail) {
  private static final Set<String> KEYS =
      Set.of("data", "history", "elasticsearch", "database", "workers", "reading", "pages", "mail");
  private static final int SMTP = 587;
  private static final int LAST_PORT = 65_535;
  private static final Map<String, Boolean> TRUTHS = Map.of("true", true, "false", false);
  private static final int MOST_THREADS = 256;
  private static final int MOST_MEGABYTES = 1_000_000;
  private static final int MOST_SECONDS = 86_400;
  private static final int DAYS = 400;
  private static final int MOST_DAYS = 36_500;

  /**
   * The search server.
   *
   * @param url its address, or null for the embedded one
   * @param apiKey to present to it, or null
   * @param index name of the alias to write and search
   */
  public record Elasticsearch(@Nullable String url, @Nullable String apiKey, String index) {}

  /**
   * The database of runs and documents.
   *
   * @param url JDBC address of a PostgreSQL, or null for a file in the data folder
   * @param user or null
   * @param password or null
   */
  public record Database(@Nullable String url, @Nullable String user, @Nullable String password) {}

  /**
   * How documents are read.
   *
   * @param threads documents read at the same time
   * @param memory of a reading process, in megabytes
   * @param patience seconds that a file may take to come to its next page
   * @param patiencePerMegabyte seconds added for each megabyte of the file
   * @param patiencePerPage seconds that a page may take on average
   * @param patiencePerScan seconds that a page may take whose text is recognised on its picture
   */
  public record Reading(
      int threads,
      int memory,
      int patience,
      int patiencePerMegabyte,
      int patiencePerPage,
      int patiencePerScan) {}

  /**
   * How the pages are served.
   *
   * @param address of the machine to listen on
   * @param hosts names that the pages answer to, beside those of the machine itself
   * @param accounts true where people log in; any address but the machine's own needs it
   * @param proxy true behind a proxy, which says where requests come from
   * @param directory through which people log in too, or null
   * @param open true where anyone reads what may be published, without an account
   */
  public record Pages(
      String address,
      List<String> hosts,
      boolean accounts,
      boolean proxy,
      @Nullable Directory directory,
      boolean open) {
    /** To this machine only, without accounts. */
    public static final Pages THIS_MACHINE =
        new Pages("127.0.0.1", List.of(), false, false, null, false);

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");

    public Pages {
      hosts = List.copyOf(hosts);
    }

    /** True where only this machine reaches the pages. */
    public boolean local() {
      return LOOPBACK.contains(address);
    }
  }

  /**
   * A directory of people that speaks OpenID Connect.
   *
   * @param name that people know it by
   * @param issuer its address
   * @param clientId what it knows this program by
   * @param clientSecret shared with it
   */
  public record Directory(String name, String issuer, String clientId, String clientSecret) {}

  /**
   * The server that sends mails.
   *
   * @param host its name
   * @param port its port
   * @param user or null
   * @param password or null
   * @param tls true where nothing may be sent in clear
   * @param from address that mails come from
   * @param site address of the pages, for the links in mails
   */
  public record Mail(
      String host,
      int port,
      @Nullable String user,
      @Nullable String password,
      boolean tls,
      String from,
      String site) {}

  /**
   * Reads {@code application.yaml} of the folder of configuration.
   *
   * @throws YamlFileException when the file does not hold together
   */
  public static Settings load(Path config) {
    Path file = config.resolve("application.yaml");
    if (!Files.exists(file)) {
      return new Settings(
          "data",
          DAYS,
          elasticsearch(null),
          new Database(null, null, null),
          false,
          reading(null),
          pages(null),
          null);
    }
    YamlMapping root = YamlMapping.load(file, KEYS);
    Elasticsearch elasticsearch =
        elasticsearch(
            root.optionalMapping("elasticsearch", Set.of("url", "api-key", "index")).orElse(null));
    Database database =
        database(root.optionalMapping("database", Set.of("url", "user", "password")).orElse(null));
    return new Settings(
        root.optionalString("data").orElse("data"),
        root.optionalInteger("history", 1, MOST_DAYS).orElse(DAYS),
        elasticsearch,
        database,
        workers(root, elasticsearch, database),
        reading(
            root.optionalMapping(
                    "reading",
                    Set.of(
                        "threads",
                        "memory",
                        "patience",
                        "patience-per-megabyte",
                        "patience-per-page",
                        "patience-per-scan"))
                .orElse(null)),
        pages(
            root.optionalMapping(
                    "pages", Set.of("address", "hosts", "accounts", "proxy", "directory", "public"))
                .orElse(null)),
        root.optionalMapping(
                "mail", Set.of("host", "port", "user", "password", "tls", "from", "site"))
            .map(Settings::mail)
            .orElse(null));
  }

  private static boolean workers(YamlMapping root, Elasticsearch elasticsearch, Database database) {
    boolean workers = truth(root, "workers");
    if (workers && (database.url() == null || !database.url().startsWith("jdbc:postgresql:"))) {
      throw root.refuse(
          "workers",
          "plusieurs machines demandent une base PostgreSQL (« database », « url ») : un fichier H2"
              + " n'en sert qu'une");
    }
    if (workers && elasticsearch.url() == null) {
      throw root.refuse(
          "workers",
          "plusieurs machines demandent l'adresse d'un Elasticsearch (« elasticsearch », « url ») :"
              + " celui que le programme lance n'en sert qu'une");
    }
    return workers;
  }

  private static Elasticsearch elasticsearch(@Nullable YamlMapping keys) {
    return keys == null
        ? new Elasticsearch(null, null, "greffe")
        : new Elasticsearch(
            keys.optionalString("url").orElse(null),
            keys.optionalString("api-key").orElse(null),
            keys.optionalString("index").orElse("greffe"));
  }

  private static Database database(@Nullable YamlMapping keys) {
    return keys == null
        ? new Database(null, null, null)
        : new Database(
            keys.optionalString("url").orElse(null),
            keys.optionalString("user").orElse(null),
            keys.optionalString("password").orElse(null));
  }

  private static Reading reading(@Nullable YamlMapping keys) {
    return new Reading(
        number(keys, "threads", MOST_THREADS, 2),
        number(keys, "memory", MOST_MEGABYTES, 512),
        number(keys, "patience", MOST_SECONDS, 60),
        number(keys, "patience-per-megabyte", MOST_SECONDS, 5),
        number(keys, "patience-per-page", MOST_SECONDS, 10),
        number(keys, "patience-per-scan", MOST_SECONDS, 300));
  }

  private static Pages pages(@Nullable YamlMapping keys) {
    if (keys == null) {
      return Pages.THIS_MACHINE;
    }
    Pages pages =
        new Pages(
            keys.optionalString("address").orElse("127.0.0.1"),
            keys.values("hosts", "un nom", text -> text),
            truth(keys, "accounts"),
            truth(keys, "proxy"),
            keys.optionalMapping(
                    "directory", Set.of("name", "issuer", "client-id", "client-secret"))
                .map(Settings::directory)
                .orElse(null),
            truth(keys, "public"));
    if (!pages.local() && !pages.accounts()) {
      throw keys.refuse(
          "address",
          "les pages ne s'ouvrent au réseau qu'avec des comptes : ajoutez « accounts: true »");
    }
    return pages;
  }

  private static Mail mail(YamlMapping keys) {
    return new Mail(
        keys.string("host"),
        keys.optionalInteger("port", 1, LAST_PORT).orElse(SMTP),
        keys.optionalString("user").orElse(null),
        keys.optionalString("password").orElse(null),
        truth(keys, "tls"),
        keys.string("from"),
        keys.string("site").replaceFirst("/$", ""));
  }

  private static Directory directory(YamlMapping keys) {
    return new Directory(
        keys.string("name"),
        keys.string("issuer"),
        keys.string("client-id"),
        keys.string("client-secret"));
  }

  private static boolean truth(YamlMapping keys, String key) {
    return keys.optionalValue(key, "true ou false", TRUTHS::get).orElse(false);
  }

  private static int number(@Nullable YamlMapping keys, String key, int most, int unsaid) {
    return keys == null ? unsaid : keys.optionalInteger(key, 1, most).orElse(unsaid);
  }
}
