package fr.greffe.web;

import fr.greffe.archive.Archive;
import fr.greffe.database.Database;
import fr.greffe.search.Search;
import fr.greffe.search.SearchUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.dao.DataAccessException;

/** How the machine under the pages is: the database, the search server, the disk. */
final class Machine {
  private static final long LEAST_BYTES = 500_000_000;
  private static final double GIGABYTE = 1e9;

  private final Database database;
  private final Search search;
  private final Archive archive;

  /**
   * @param archive of originals, whose disk may fill up
   */
  Machine(Database database, Search search, Archive archive) {
    this.database = database;
    this.search = search;
    this.archive = archive;
  }

  /**
   * How one part is.
   *
   * @param well whether it works
   * @param words in French
   */
  record Part(boolean well, String words) {}

  /** The parts by their names. */
  Map<String, Part> parts() {
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("database", databasePart());
    parts.put("search", searchPart());
    parts.put("disk", diskPart());
    return parts;
  }

  /** One line a part, for people. */
  Iterable<Part> lines() {
    return parts().values();
  }

  /** Bytes that can still be written. */
  long room() {
    try {
      return archive.room();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Part databasePart() {
    try {
      database.jdbc().getJdbcTemplate().queryForObject("select 1", Integer.class);
      return new Part(true, "La base de données répond.");
    } catch (DataAccessException e) {
      return new Part(false, "La base de données ne répond pas.");
    }
  }

  private Part searchPart() {
    try {
      long entries = search.count();
      return new Part(
          true, String.format(Locale.FRANCE, "L'index répond : %,d enregistrements.", entries));
    } catch (SearchUnavailableException e) {
      return new Part(false, "Le serveur de recherche ne répond pas.");
    }
  }

  private Part diskPart() {
    long room = room();
    String words =
        String.format(Locale.FRANCE, "%.1f Go libres pour les données.", room / GIGABYTE);
    return new Part(room >= LEAST_BYTES, words);
  }
}
