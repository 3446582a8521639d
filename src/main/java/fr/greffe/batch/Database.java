package fr.greffe.batch;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.greffe.settings.Settings;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Opens the database of runs and documents and brings its tables up to date: a PostgreSQL by its
 * address, else an H2 file of the data folder.
 */
final class Database {
  private static final int CONNECTIONS = 4;
  private static final long CONNECTION_TIMEOUT_MS = 10_000;

  private Database() {}

  /**
   * @throws IngestionException when the database does not answer or is not ours
   */
  static HikariDataSource open(Settings.Database settings, Path data) {
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
      String dialect = url.startsWith("jdbc:postgresql:") ? "postgresql" : "h2";
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:db/migration/" + dialect, "classpath:db/migration/common")
          .load()
          .migrate();
      return source;
    } catch (FlywayException | com.zaxxer.hikari.pool.HikariPool.PoolInitializationException e) {
      if (source != null) {
        source.close();
      }
      throw new IngestionException("base de données inutilisable (" + url + ") : " + cause(e), e);
    }
  }

  /** Without these two settings a killed process loses rows that were committed. */
  private static String h2(Path data) {
    return "jdbc:h2:file:"
        + data.toAbsolutePath().resolve("greffe")
        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
  }

  private static String cause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).strip();
  }
}
