package fr.greffe.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The tables {@code location} and {@code former_location}: where documents are and were found. */
final class LocationTable {
  /** Not a ZIP whose files are counted. */
  static final String IS_FILE = "(holds is null or problem is not null)";

  private static final int MOST_PARAMETERS = 1000;

  private final NamedParameterJdbcTemplate named;
  private final JdbcTemplate jdbc;

  LocationTable(NamedParameterJdbcTemplate named) {
    this.named = named;
    this.jdbc = named.getJdbcTemplate();
  }

  /**
   * What is recorded of a place.
   *
   * @param document the digest of the file there, or null where it could not be opened
   * @param stamp or null where it cannot be relied on
   */
  record Known(String location, @Nullable String document, @Nullable String stamp) {}

  /** What is recorded of these places, by place. */
  Map<String, Known> known(String job, List<String> locations) {
    Map<String, Known> known = new HashMap<>();
    for (int from = 0; from < locations.size(); from += MOST_PARAMETERS) {
      List<String> some =
          locations.subList(from, Math.min(locations.size(), from + MOST_PARAMETERS));
      named.query(
          "select location, document_id, stamp from location where job = :job and location in"
              + " (:locations)",
          Map.of("job", job, "locations", some),
          row -> {
            Known place = known(row);
            known.put(place.location(), place);
          });
    }
    return known;
  }

  /** Records places that are there as they were, and with a ZIP those in it. */
  void still(String job, List<String> locations, long execution, OffsetDateTime now) {
    if (!locations.isEmpty()) {
      named.update(
          "update location set present = true, unverified = null, execution = :execution, last_seen"
              + " = :now where job = :job and (location in (:locations) or container in"
              + " (:locations))",
          Map.of("job", job, "locations", locations, "execution", execution, "now", now));
    }
  }

  /** Records places that are new. */
  void add(String job, List<Seen> seen, long execution, OffsetDateTime now) {
    jdbc.batchUpdate(
        "insert into location (job, location, document_id, stamp, problem, container, holds,"
            + " present, execution, first_seen, last_seen) values (?, ?, ?, ?, ?, ?, ?, true, ?, ?,"
            + " ?)",
        seen.stream()
            .map(
                place ->
                    new @Nullable Object[] {
                      job,
                      place.location(),
                      place.document(),
                      place.stamp(),
                      place.problem(),
                      place.container(),
                      place.holds(),
                      execution,
                      now,
                      now
                    })
            .toList());
  }

  /** Records places whose file, or what is known of it, is another than before. */
  void change(String job, List<Seen> seen, long execution, OffsetDateTime now) {
    keepFormer(job, seen, execution, now);
    jdbc.batchUpdate(
        "update location set document_id = ?, stamp = ?, problem = ?, container = ?, holds = ?,"
            + " unverified = null, present = true, execution = ?, last_seen = ? where job = ? and"
            + " location = ?",
        seen.stream()
            .map(
                place ->
                    new @Nullable Object[] {
                      place.document(),
                      place.stamp(),
                      place.problem(),
                      place.container(),
                      place.holds(),
                      execution,
                      now,
                      job,
                      place.location()
                    })
            .toList());
  }

  /** Marks the places of a job that this run did not see, and gives their number. */
  int markAbsent(String job, long execution) {
    return leave("job = ? and present and execution <> ?", job, execution);
  }

  /** Records why it is not known whether a place, and with a ZIP those in it, is as it was. */
  void unverified(String job, String location, String why, long execution) {
    jdbc.update(
        "update location set unverified = ?, execution = ? where job = ? and (location = ? or"
            + " container = ?)",
        why,
        execution,
        job,
        location,
        location);
  }

  /**
   * Marks a place that holds nothing any more, with those in it; gives how many files those were.
   */
  int gone(String job, String location) {
    return leave(
        "job = ? and present and (location = ? or container = ?)", job, location, location);
  }

  private int leave(String which, Object... parameters) {
    Integer files =
        jdbc.queryForObject(
            "select count(*) from location where " + IS_FILE + " and " + which,
            Integer.class,
            parameters);
    jdbc.update("update location set present = false where " + which, parameters);
    return files == null ? 0 : files;
  }

  /** How many files of a job are there. */
  int present(String job) {
    Integer count =
        jdbc.queryForObject(
            "select count(*) from location where job = ? and present and " + IS_FILE,
            Integer.class,
            job);
    return count == null ? 0 : count;
  }

  private void keepFormer(String job, List<Seen> seen, long execution, OffsetDateTime now) {
    jdbc.batchUpdate(
        "insert into former_location (job, location, document_id, execution, first_seen, replaced)"
            + " select job, location, document_id, ?, first_seen, ? from location where job = ? and"
            + " location = ? and document_id <> ?",
        seen.stream()
            .filter(place -> place.document() != null)
            .map(
                place ->
                    new @Nullable Object[] {
                      execution, now, job, place.location(), place.document()
                    })
            .toList());
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        row.getString("location"), row.getString("document_id"), row.getString("stamp"));
  }
}
