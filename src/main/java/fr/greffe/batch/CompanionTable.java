package fr.greffe.batch;

import fr.greffe.document.DocumentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The table {@code companion}: which files travel with which documents. */
final class CompanionTable {
  private static final String OF_A_PRESENT_DOCUMENT =
      " exists (select 1 from companion c join location t on t.job = c.job and t.location ="
          + " c.target and t.present and t.document_id is not null where c.job = location.job and"
          + " c.location = location.location) ";

  private final NamedParameterJdbcTemplate jdbc;

  CompanionTable(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Records companions that are new or changed, in place of what was known of their places. */
  void record(String job, List<Seen> seen, long execution) {
    for (Seen place : seen) {
      List<@Nullable String> known =
          jdbc.queryForList(
              "select target from companion where job = :job and location = :location and digest ="
                  + " :digest",
              row(job, place, execution),
              String.class);
      if (!new HashSet<>(known).equals(Set.copyOf(place.targets()))) {
        replace(job, place, execution);
      }
    }
  }

  private void replace(String job, Seen place, long execution) {
    jdbc.update(
        "delete from companion where job = :job and location = :location",
        row(job, place, execution));
    for (String target : place.targets()) {
      jdbc.update(
          "insert into companion (job, location, digest, target, execution) values (:job,"
              + " :location, :digest, :target, :execution)",
          row(job, place, execution).addValue("target", target));
    }
  }

  private static MapSqlParameterSource row(String job, Seen place, long execution) {
    return new MapSqlParameterSource("job", job)
        .addValue("location", place.location())
        .addValue("digest", place.digest())
        .addValue("execution", execution);
  }

  /** Has documents read anew whose companions a run found new; names those without a document. */
  void compare(String job, long execution) {
    Map<String, Object> parameters = Map.of("job", job, "execution", execution);
    jdbc.update(
        "update document set state = 'PENDING' where state in ('INDEXED', 'UNREADABLE') and id in"
            + " (select t.document_id from location t join companion c on c.job = t.job and"
            + " c.target = t.location where t.job = :job and t.present and c.execution ="
            + " :execution)",
        parameters);
    jdbc.update(
        "update location set problem = null where job = :job and holds = 0 and"
            + OF_A_PRESENT_DOCUMENT,
        parameters);
    jdbc.update(
        "update location set problem = 'message Actes sans l''acte qu''il accompagne : le fichier"
            + " qu''il nomme n''est pas à côté de lui' where job = :job and holds = 0 and exists"
            + " (select 1 from companion c where c.job = location.job and c.location ="
            + " location.location) and not"
            + OF_A_PRESENT_DOCUMENT,
        parameters);
  }

  /** The same documents with the files that travel with them. */
  List<PendingDocument> accompanied(String job, List<PendingDocument> documents) {
    List<String> places =
        documents.stream().flatMap(document -> document.locations().stream()).toList();
    Map<String, List<Companion>> byTarget = new HashMap<>();
    if (!places.isEmpty()) {
      jdbc.query(
          "select c.target, c.digest, c.location from companion c join location l on l.job = c.job"
              + " and l.location = c.location and l.present where c.job = :job and c.target in"
              + " (:places) order by c.location",
          Map.of("job", job, "places", places),
          row -> {
            byTarget
                .computeIfAbsent(row.getString("target"), target -> new ArrayList<>())
                .add(
                    new Companion(
                        new DocumentId(row.getString("digest")), row.getString("location")));
          });
    }
    return documents.stream().map(document -> document.with(byTarget)).toList();
  }
}
