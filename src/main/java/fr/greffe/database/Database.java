package fr.greffe.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import fr.greffe.settings.Settings;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The database, its tables brought up to date: a PostgreSQL by its address, else the H2 file of a
 * data folder. Several processes may have it open.
 */
public final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 4;
  private static final long CONNECTION_TIMEOUT_MS = 10_000;

  static {
    // a connection may have lost the process that served it: it is tried before each use
    System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
  }

  private final HikariDataSource source;
  private final String url;
  private final @Nullable SharedFile file;

  private Database(HikariDataSource source, String url, @Nullable SharedFile file) {
    this.url = url;
    this.source = source;
    this.file = file;
  }

  /**
   * Opens it.
   *
   * @param data folder of the H2 file, where the settings name no other database
   * @throws DatabaseException when it does not answer or is not ours
   */
  public static Database open(Path data, Settings.Database settings) {
    return open(data, settings, MigrationVersion.LATEST);
  }

  /**
   * Opens it with tables of an older version, where it has none yet.
   *
   * @throws DatabaseException when this program does not know that version, or the tables are of
   *     another
   */
  public static Database open(Path data, Settings.Database settings, String version) {
    Database database = open(data, settings, MigrationVersion.fromVersion(version));
    if (database.version().equals(version)) {
      return database;
    }
    String found = database.version();
    database.close();
    throw new DatabaseException(
        "les tables de la base sont en version %s, il les faut en version %s"
            .formatted(found, version));
  }

  private static Database open(Path data, Settings.Database settings, MigrationVersion target) {
    HikariConfig config = new HikariConfig();
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECTION_TIMEOUT_MS);
    if (settings.url() == null) {
      SharedFile file = new SharedFile(data);
      config.setDataSource(file);
      return open(config, SharedFile.url(data), file, target);
    }
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    return open(config, settings.url(), null, target);
  }

  /** The version of its tables. */
  public String version() {
    MigrationInfo current =
        migrations(Flyway.configure().dataSource(source), url).load().info().current();
    return current == null ? "0" : String.valueOf(current.getVersion());
  }

  private static Database open(
      HikariConfig config, String url, @Nullable SharedFile file, MigrationVersion target) {
    HikariDataSource source = null;
    try {
      source = new HikariDataSource(config);
      migrations(Flyway.configure().dataSource(source), url).target(target).load().migrate();
      return new Database(source, url, file);
    } catch (FlywayException | PoolInitializationException e) {
      if (source != null) {
        source.close();
      }
      if (file != null) {
        file.close();
      }
      throw new DatabaseException("base de données inutilisable (" + url + ") : " + cause(e), e);
    }
  }

  /** Its connections. */
  public DataSource source() {
    return source;
  }

  /** Runs statements with named parameters on it. */
  public NamedParameterJdbcTemplate jdbc() {
    return new NamedParameterJdbcTemplate(source);
  }

  @Override
  public void close() {
    source.close();
    if (file != null) {
      file.close();
    }
  }

  /** The migrations of a database, by its address. */
  static FluentConfiguration migrations(FluentConfiguration flyway, String url) {
    String dialect = url.startsWith("jdbc:postgresql:") ? "postgresql" : "h2";
    return flyway.locations("classpath:db/migration/" + dialect, "classpath:db/migration/common");
  }

  static String cause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).strip();
  }
}
