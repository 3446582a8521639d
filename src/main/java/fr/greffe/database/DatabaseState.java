package fr.greffe.database;

import fr.greffe.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * How the database of runs is, looked at without changing it.
 *
 * @param text in French: which database, and its version or what is wrong
 */
public record DatabaseState(Kind kind, String text) {
  /** How it is. */
  public enum Kind {
    /** A file that the first run makes. */
    ABSENT,
    CURRENT,
    /** Its tables are of an older version of the program. */
    BEHIND,
    BROKEN
  }

  /** Looks at the database that the settings name, else at the one of the data folder. */
  public static DatabaseState of(Path data, Settings.Database settings) {
    if (settings.url() != null) {
      return asked(
          Flyway.configure().dataSource(settings.url(), settings.user(), settings.password()),
          settings.url());
    }
    if (!Files.exists(data.resolve(SharedFile.NAME))) {
      return new DatabaseState(Kind.ABSENT, "fichier H2 fait au premier passage");
    }
    try (SharedFile file = new SharedFile(data)) {
      return asked(Flyway.configure().dataSource(file), SharedFile.url(data));
    }
  }

  private static DatabaseState asked(FluentConfiguration flyway, String url) {
    String place = url.replaceFirst("[;?].*", "");
    try {
      MigrationInfoService migrations = Database.migrations(flyway, url).load().info();
      MigrationInfo current = migrations.current();
      int pending = migrations.pending().length;
      String text = place + ", tables en version " + (current == null ? "0" : current.getVersion());
      return pending == 0
          ? new DatabaseState(Kind.CURRENT, text)
          : new DatabaseState(Kind.BEHIND, text + ", " + pending + " mise(s) à jour à faire");
    } catch (FlywayException e) {
      return new DatabaseState(Kind.BROKEN, place + " : " + Database.cause(e));
    }
  }
}
