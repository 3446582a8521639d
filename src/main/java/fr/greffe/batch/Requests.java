package fr.greffe.batch;

import fr.greffe.database.Database;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What people ask of the runs to come; the program that watches the schedules does it. */
public final class Requests {
  private final NamedParameterJdbcTemplate jdbc;
  private final Timetable timetable;

  public Requests(Database database, Clock clock) {
    this.jdbc = database.jdbc();
    this.timetable = new Timetable(database, clock);
  }

  /** A job is to run as soon as may be; false where no such job ever ran. */
  public boolean run(String job) {
    Integer known =
        jdbc.queryForObject(
            "select count(*) from batch_job_instance where job_name = :job",
            Map.of("job", job),
            Integer.class);
    if (known == null || known == 0) {
      return false;
    }
    timetable.ask(job);
    return true;
  }

  /** A document that could not be read is to be tried again, and its jobs to run; false if none. */
  public boolean retry(String document) {
    Map<String, String> row = Map.of("id", document);
    int marked =
        jdbc.update(
            "update document set state = 'PENDING' where id = :id and state = 'UNREADABLE'", row);
    if (marked == 0) {
      return false;
    }
    List<String> jobs =
        jdbc.query(
            "select distinct job from location where document_id = :id and present",
            row,
            (found, number) -> found.getString(1));
    jobs.forEach(timetable::ask);
    return !jobs.isEmpty();
  }
}
