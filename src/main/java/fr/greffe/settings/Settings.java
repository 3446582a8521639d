package fr.greffe.settings;

import fr.greffe.connection.Authority;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
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
 * @param bucket where several machines keep the originals, or null for the folder of data alone
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
    @Nullable Bucket bucket,
    @Nullable Mail mail) {
  /**
   * The search server.
   *
   * @param url its address, or those of its nodes between commas, or null for the embedded one
   * @param apiKey to present to it, or null
   * @param ca file of the authority that vouches for it, or null for those of the machine
   * @param index name of the alias to write and search
   */
  public record Elasticsearch(
      @Nullable String url, @Nullable String apiKey, @Nullable String ca, String index) {}

  /**
   * The database of runs and documents.
   *
   * @param url JDBC address of a PostgreSQL, or null for a file in the data folder
   * @param user or null
   * @param password or null
   */
  public record Database(@Nullable String url, @Nullable String user, @Nullable String password) {}

  /**
   * A bucket of an S3-compatible store.
   *
   * @param url of the store
   * @param name of the bucket
   * @param region as the store names it
   * @param accessKey who asks
   * @param secretKey of who asks
   * @param ca authority that vouches for the store, or null for those of the machine
   * @param local gigabytes of originals that a machine keeps too, 0 for all
   */
  public record Bucket(
      URI url,
      String name,
      String region,
      String accessKey,
      String secretKey,
      @Nullable Authority ca,
      int local) {
    /** Never its keys. */
    @Override
    public String toString() {
      return name + " (" + url + ")";
    }
  }

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
    return SettingsFile.read(config);
  }
}
