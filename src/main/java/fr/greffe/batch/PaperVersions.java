package fr.greffe.batch;

import fr.greffe.database.Database;
import fr.greffe.document.DocumentId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Documents that stood one after the other at the same place: versions of one paper. */
public final class PaperVersions {
  private final NamedParameterJdbcTemplate jdbc;

  public PaperVersions(Database database) {
    this.jdbc = database.jdbc();
  }

  /**
   * A version of a paper.
   *
   * @param replaced when another was found in its place, or null where it stands there still
   */
  public record Version(DocumentId document, @Nullable Instant replaced) {}

  /**
   * How a document came.
   *
   * @param job that found it first
   * @param location where
   * @param found when
   */
  public record Arrival(String job, String location, Instant found) {}

  private record Place(String job, String location) {}

  /** How a document came; empty where no job brought it. */
  public Optional<Arrival> arrival(DocumentId document) {
    return jdbc
        .query(
            "select l.job, l.location, d.first_seen from document d join ("
                + "select job, location, document_id, first_seen from location union all"
                + " select job, location, document_id, first_seen from former_location) l"
                + " on l.document_id = d.id where d.id = :id order by l.first_seen, l.job,"
                + " l.location",
            Map.of("id", document.value()),
            (row, number) ->
                new Arrival(
                    row.getString(1),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant()))
        .stream()
        .findFirst();
  }

  /** The versions of the paper that a document is one of, the oldest first; none beside itself. */
  public List<Version> of(DocumentId document) {
    List<Place> places =
        jdbc.query(
            "select job, location from location where document_id = :id union"
                + " select job, location from former_location where document_id = :id"
                + " order by 1, 2",
            Map.of("id", document.value()),
            (row, number) -> new Place(row.getString(1), row.getString(2)));
    return places.stream()
        .map(this::at)
        .filter(versions -> versions.size() > 1)
        .findFirst()
        .orElse(List.of());
  }

  private List<Version> at(Place place) {
    Map<String, String> where = Map.of("job", place.job(), "location", place.location());
    List<Version> versions =
        new ArrayList<>(
            jdbc.query(
                "select document_id, replaced from former_location where job = :job and location ="
                    + " :location order by replaced",
                where,
                (row, number) ->
                    new Version(
                        new DocumentId(row.getString(1)),
                        row.getObject(2, OffsetDateTime.class).toInstant())));
    jdbc.queryForList(
            "select document_id from location where job = :job and location = :location and"
                + " document_id is not null",
            where,
            String.class)
        .forEach(id -> versions.add(new Version(new DocumentId(id), null)));
    return versions;
  }
}
