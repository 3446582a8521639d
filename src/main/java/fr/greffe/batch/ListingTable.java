package fr.greffe.batch;

import fr.greffe.fetching.Listed;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The table {@code listing}: what the list of a source named in a run. */
final class ListingTable {
  private static final int LONGEST = 20_000;

  private final NamedParameterJdbcTemplate jdbc;

  ListingTable(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What a list named.
   *
   * @param documents how many
   * @param gaps what of the list could not be read
   */
  record Listing(int documents, List<String> gaps) {
    Listing {
      gaps = List.copyOf(gaps);
    }
  }

  void put(String job, long execution, Listed listed, OffsetDateTime now) {
    String gaps = String.join("\n", listed.gaps());
    Map<String, Object> key = Map.of("job", job, "execution", execution);
    jdbc.update("delete from listing where job = :job and execution = :execution", key);
    jdbc.update(
        "insert into listing (job, execution, documents, gaps, listed) values (:job, :execution,"
            + " :documents, :gaps, :now)",
        Map.of(
            "job", job,
            "execution", execution,
            "documents", listed.documents().size(),
            "gaps", gaps.substring(0, Math.min(gaps.length(), LONGEST)),
            "now", now));
  }

  /** What the list of a job named in a run, empty where it has none or was not read. */
  Optional<Listing> of(String job, long execution) {
    return jdbc
        .query(
            "select documents, gaps from listing where job = :job and execution = :execution",
            Map.of("job", job, "execution", execution),
            (row, number) ->
                new Listing(row.getInt("documents"), row.getString("gaps").lines().toList()))
        .stream()
        .findFirst();
  }
}
