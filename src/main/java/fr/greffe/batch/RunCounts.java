package fr.greffe.batch;

import fr.greffe.batch.RunReport.Status;
import fr.greffe.batch.RunReport.Unread;
import fr.greffe.batch.RunReport.Unverified;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Counts, in the tables, how a job stands after a run. */
final class RunCounts {
  private static final String PRESENT =
      " exists (select 1 from location l where l.document_id = d.id and l.job = :job and"
          + " l.present)";
  private static final String UNREAD =
      "select min(l.location) as location, d.id, d.stage, d.reason, d.message, d.page from document"
          + " d join location l on l.document_id = d.id and l.job = :job and l.present where"
          + " d.state = 'UNREADABLE' and %s group by d.id, d.stage, d.reason, d.message, d.page"
          + " order by 1";

  private final NamedParameterJdbcTemplate named;
  private final Map<String, Object> parameters;

  RunCounts(NamedParameterJdbcTemplate named, String job, long execution) {
    this.named = named;
    this.parameters = Map.of("job", job, "execution", execution);
  }

  RunReport report(
      String job,
      long execution,
      Status status,
      @Nullable String failure,
      int missing,
      double seconds) {
    List<Unread> unreadable = unread("d.execution = :execution");
    List<Unread> unreachable = unreachable();
    List<Unread> all =
        java.util.stream.Stream.concat(unreadable.stream(), unreachable.stream()).toList();
    int files =
        count(
            "select count(*) from location where job = :job and present and "
                + LocationTable.IS_FILE);
    int documents = count("select count(*) from document d where" + PRESENT) + unreachable.size();
    String indexedNow = "d.state = 'INDEXED' and d.execution = :execution and" + PRESENT;
    int indexed = count("select count(*) from document d where " + indexedNow);
    int read = indexed + all.size();
    return new RunReport(
        job,
        execution,
        status,
        failure,
        files,
        documents,
        files - documents,
        read,
        indexed,
        count("select coalesce(sum(d.entries), 0) from document d where " + indexedNow),
        count(
            "select count(*) from document d where d.state = 'INDEXED' and d.execution <>"
                + " :execution and"
                + PRESENT),
        all,
        unread("d.execution <> :execution"),
        count("select count(*) from document d where d.unread_pages > 0 and " + indexedNow),
        count("select count(*) from document d where d.state = 'PENDING' and" + PRESENT),
        count("select count(*) from former_location where job = :job and execution = :execution"),
        missing,
        unverified(),
        new ListingTable(named)
            .of(job, execution)
            .map(ListingTable.Listing::gaps)
            .orElse(List.of()),
        seconds,
        seconds > 0 ? read / seconds : 0);
  }

  private List<Unread> unread(String when) {
    return named.query(UNREAD.formatted(when), parameters, (row, number) -> unread(row));
  }

  private static Unread unread(ResultSet row) throws SQLException {
    return new Unread(
        row.getString("location"),
        row.getString("id"),
        row.getString("stage"),
        row.getString("reason"),
        row.getString("message"),
        row.getObject("page", Integer.class));
  }

  private List<Unread> unreachable() {
    return named.query(
        "select location, problem from location where job = :job and present and problem is"
            + " not null order by location",
        parameters,
        (row, number) ->
            new Unread(
                row.getString("location"),
                null,
                "find",
                "INACCESSIBLE",
                row.getString("problem"),
                null));
  }

  private List<Unverified> unverified() {
    return named.query(
        "select location, unverified from location where job = :job and present and unverified is"
            + " not null and container is null order by location",
        parameters,
        (row, number) -> new Unverified(row.getString("location"), row.getString("unverified")));
  }

  private int count(String sql) {
    Integer count = named.queryForObject(sql, parameters, Integer.class);
    return count == null ? 0 : count;
  }
}
