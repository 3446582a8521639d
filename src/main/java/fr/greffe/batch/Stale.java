package fr.greffe.batch;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The indexed documents of a job that other rules or another reader would read now, in order of
 * discovery, each once. Another recognition counts only where pages were pictures.
 */
final class Stale implements Supplier<@Nullable PendingDocument> {
  private static final int PAGE = 200;
  private static final String WHICH =
      " from document d where d.state = 'INDEXED' and d.seq > :seq and exists (select 1 from"
          + " location l where l.document_id = d.id and l.job = :job) and (d.rules <> :rules or"
          + " d.reader <> :reader or (coalesce(d.recognition, '') <> :recognition and"
          + " coalesce(d.ocr_pages, 1) + coalesce(d.unread_pages, 1) > 0)) ";

  private final NamedParameterJdbcTemplate jdbc;
  private final String job;
  private final Versions versions;
  private final ArrayDeque<PendingDocument> page = new ArrayDeque<>();
  private long last;

  Stale(NamedParameterJdbcTemplate jdbc, String job, Versions versions) {
    this.jdbc = jdbc;
    this.job = job;
    this.versions = versions;
  }

  int count() {
    Integer count = jdbc.queryForObject("select count(*)" + WHICH, parameters(), Integer.class);
    return count == null ? 0 : count;
  }

  @Override
  public @Nullable PendingDocument get() {
    if (page.isEmpty()) {
      page.addAll(next());
      last = page.isEmpty() ? last : page.getLast().seq();
    }
    return page.poll();
  }

  private List<PendingDocument> next() {
    List<PendingDocument> found =
        jdbc.query(
            "select s.id, s.seq, s.name, l.location from (select d.*"
                + WHICH
                + "order by d.seq fetch first :limit rows only) s join location l on"
                + " l.document_id = s.id and l.job = :job order by s.seq, l.present desc,"
                + " l.location",
            parameters(),
            new PendingRows());
    return new CompanionTable(jdbc).accompanied(job, found);
  }

  private Map<String, Object> parameters() {
    return Map.of(
        "job",
        job,
        "seq",
        last,
        "limit",
        PAGE,
        "rules",
        versions.rules(),
        "reader",
        versions.reader(),
        "recognition",
        versions.recognition());
  }
}
