package fr.greffe.batch;

import fr.greffe.batch.RunRecord.PartlyRead;
import fr.greffe.completeness.ActLine;
import fr.greffe.completeness.BodyState;
import fr.greffe.completeness.Completeness;
import fr.greffe.index.IndexingException;
import fr.greffe.source.JobFile;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Looks, after a run, at how complete its job stands, and keeps all that is to be told of it. */
final class Aftermath {
  private static final Logger LOG = LoggerFactory.getLogger(Aftermath.class);

  private final NamedParameterJdbcTemplate jdbc;
  private final Tools tools;
  private final Runs runs;

  Aftermath(NamedParameterJdbcTemplate jdbc, Tools tools) {
    this.jdbc = jdbc;
    this.tools = tools;
    this.runs = new Runs(jdbc);
  }

  void keep(JobFile job, RunReport report, Instant began, Instant ended) {
    Integer listed =
        new ListingTable(jdbc)
            .of(job.name(), report.run())
            .map(ListingTable.Listing::documents)
            .orElse(null);
    runs.keep(new RunRecord(report, began, ended, listed, partly(job), bodies(job, report)));
  }

  private List<PartlyRead> partly(JobFile job) {
    return jdbc.query(
        "select min(l.location) as location, d.pages, d.unread_pages from document d join location"
            + " l on l.document_id = d.id and l.job = :job and l.present where d.state = 'INDEXED'"
            + " and d.unread_pages > 0 group by d.id, d.pages, d.unread_pages order by 1",
        Map.of("job", job.name()),
        (row, number) -> new PartlyRead(row.getString(1), row.getInt(2), row.getInt(3)));
  }

  /** Nothing new was read: nothing changed. */
  private List<BodyState> bodies(JobFile job, RunReport report) {
    if (report.indexed() > 0 && tools.indexIsOpen(job.filing())) {
      try {
        return bodies(job, tools.index(job.filing()).acts());
      } catch (IndexingException e) {
        LOG.warn("l'état des séries de « {} » n'est pas refait : {}", job.name(), e.getMessage());
      }
    }
    return runs.last(job.name()).map(RunRecord::bodies).orElse(List.of());
  }

  private List<BodyState> bodies(JobFile job, List<ActLine> acts) {
    Set<String> documents =
        new HashSet<>(
            jdbc.queryForList(
                "select distinct document_id from location where job = :job and document_id is not"
                    + " null",
                Map.of("job", job.name()),
                String.class));
    Set<String> ours =
        acts.stream()
            .filter(act -> documents.contains(act.document()))
            .map(ActLine::body)
            .collect(Collectors.toSet());
    return Completeness.of(acts.stream().filter(act -> ours.contains(act.body())).toList());
  }
}
