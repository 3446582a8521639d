package fr.greffe.batch;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import fr.greffe.settings.Settings;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The database of runs and documents, its tables brought up to date: a PostgreSQL by its address,
 * else an H2 file of the data folder. It and the folder are held until closed.
 */
public final class JobDatabase implements AutoCloseable {
  /** The database of a data folder. */
  static final String H2_FILE = "greffe.mv.db";

  private static final int CONNECTIONS = 4;
  private static final long CONNECTION_TIMEOUT_MS = 10_000;

  private final DataFolder folder;
  private final HikariDataSource source;

  private JobDatabase(DataFolder folder, HikariDataSource source) {
    this.folder = folder;
    this.source = source;
  }

  /**
   * Takes the data folder and opens its database.
   *
   * @throws IngestionException when another process holds the folder, or the database does not
   *     answer or is not ours
   */
  public static JobDatabase open(Path data, Settings.Database settings) {
    DataFolder folder = DataFolder.take(data);
    try {
      return new JobDatabase(folder, connect(settings, folder.path()));
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  Path folder() {
    return folder.path();
  }

  DataSource source() {
    return source;
  }

  NamedParameterJdbcTemplate jdbc() {
    return new NamedParameterJdbcTemplate(source);
  }

  @Override
  public void close() {
    source.close();
    folder.close();
  }

  private static HikariDataSource connect(Settings.Database settings, Path data) {
    String url = settings.url() == null ? h2(data) : settings.url();
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECTION_TIMEOUT_MS);
    HikariDataSource source = null;
    try {
      source = new HikariDataSource(config);
      migrate(source, url);
      return source;
    } catch (FlywayException | PoolInitializationException e) {
      if (source != null) {
        source.close();
      }
      throw new IngestionException("base de données inutilisable (" + url + ") : " + cause(e), e);
    }
  }

  private static void migrate(DataSource source, String url) {
    migrations(Flyway.configure().dataSource(source), url).load().migrate();
  }

  /** The migrations of a database, by its address. */
  static FluentConfiguration migrations(FluentConfiguration flyway, String url) {
    String dialect = url.startsWith("jdbc:postgresql:") ? "postgresql" : "h2";
    return flyway.locations("classpath:db/migration/" + dialect, "classpath:db/migration/common");
  }

  /** Without these two settings a killed process loses rows that were committed. */
  static String h2(Path data) {
    return "jdbc:h2:file:"
        + data.toAbsolutePath().resolve("greffe")
        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
  }

  static String cause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).strip();
  }
}
