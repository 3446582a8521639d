package fr.greffe.batch;

import fr.greffe.archive.Archive;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** The table {@code document}: what is done, what is not and why. */
final class DocumentTable {
  private static final String PRESENT_IN_JOB =
      " exists (select 1 from location l where l.document_id = d.id and l.job = :job and l.present)"
          + " ";
  private static final List<String> OF_ONE_STATE =
      List.of(
          "mediaType", "stage", "reason", "message", "page", "pages", "unreadPages", "ocrPages");
  private static final int MOST_PARAMETERS = 1000;
  private static final int LONGEST_MESSAGE = 2000;

  private final NamedParameterJdbcTemplate named;
  private final JdbcTemplate jdbc;

  DocumentTable(NamedParameterJdbcTemplate named) {
    this.named = named;
    this.jdbc = named.getJdbcTemplate();
  }

  /** Those of these digests that are recorded. */
  Set<String> known(Collection<String> ids) {
    Set<String> known = new HashSet<>();
    List<String> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += MOST_PARAMETERS) {
      List<String> some = all.subList(from, Math.min(all.size(), from + MOST_PARAMETERS));
      known.addAll(
          named.queryForList(
              "select id from document where id in (:ids)", Map.of("ids", some), String.class));
    }
    return known;
  }

  /** Records the documents of new places as pending. */
  void add(List<Seen> places, OffsetDateTime now) {
    jdbc.batchUpdate(
        "insert into document (id, name, size, state, tries, first_seen) values (?, ?, ?,"
            + " 'PENDING', 0, ?)",
        places.stream()
            .map(place -> row(Objects.requireNonNull(place.kept()), place.name(), now))
            .toList());
  }

  private static Object[] row(Archive.Kept kept, String name, OffsetDateTime now) {
    return new Object[] {kept.id().value(), name, kept.size(), now};
  }

  /** Gives what a job's documents kept unread another chance where the reader has changed. */
  int retryWithNewReader(String job, Versions versions) {
    return named.update(
        "update document d set state = 'PENDING' where (d.state = 'UNREADABLE' or d.state ="
            + " 'INDEXED' and d.unread_pages > 0) and (d.reader <> :reader or d.recognition is null"
            + " or d.recognition <> :recognition) and"
            + PRESENT_IN_JOB,
        Map.of("job", job, "reader", versions.reader(), "recognition", versions.recognition()));
  }

  /** How many documents of a job are not done. */
  int pending(String job) {
    Integer count =
        named.queryForObject(
            "select count(*) from document d where d.state = 'PENDING' and" + PRESENT_IN_JOB,
            Map.of("job", job),
            Integer.class);
    return count == null ? 0 : count;
  }

  /** The first documents of a stretch of a job that are not done, in order of discovery. */
  List<PendingDocument> pending(String job, Stretch stretch, int limit) {
    return found(
        "d.state = 'PENDING' and d.seq > :after and d.seq <= :upTo",
        Map.of("job", job, "after", stretch.after(), "upTo", stretch.upTo(), "limit", limit));
  }

  /** The documents of a job that are not done, in stretches of so many. */
  List<Stretch> stretches(String job, int size) {
    return named.query(
        "select min(seq) - 1, max(seq) from (select d.seq, (row_number() over (order by d.seq) - 1)"
            + " / :size as rank from document d where d.state = 'PENDING' and"
            + PRESENT_IN_JOB
            + ") pending group by rank order by rank",
        Map.of("job", job, "size", size),
        (row, number) -> new Stretch(row.getLong(1), row.getLong(2)));
  }

  /** Those of these documents of a job that could not be read, in order of discovery. */
  List<PendingDocument> unreadable(String job, List<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : found(
            "d.state = 'UNREADABLE' and d.id in (:ids)",
            Map.of("job", job, "ids", ids, "limit", ids.size()));
  }

  private List<PendingDocument> found(String which, Map<String, Object> parameters) {
    return named.query(
        "select d.id, d.seq, d.name, l.location from (select * from document d where "
            + which
            + " and"
            + PRESENT_IN_JOB
            + "order by d.seq fetch first :limit rows only) d join location l on l.document_id"
            + " = d.id and l.job = :job and l.present order by d.seq, l.location",
        parameters,
        new PendingRows());
  }

  /**
   * Marks what came of documents; those postponed stay as they are.
   *
   * @param execution number of the run that read them, or null where they stay that run's which
   *     read them first
   */
  void settle(
      List<? extends Outcome> outcomes,
      Versions versions,
      @Nullable Long execution,
      OffsetDateTime now) {
    List<MapSqlParameterSource> rows =
        outcomes.stream().flatMap(outcome -> row(outcome, versions).stream()).toList();
    rows.forEach(row -> row.addValue("execution", execution).addValue("now", now));
    named.batchUpdate(
        "update document set state = :state, media_type = :mediaType, stage = :stage, reason ="
            + " :reason, message = :message, page = :page, pages = :pages, unread_pages ="
            + " :unreadPages, ocr_pages = :ocrPages, entries = :entries, seconds = :seconds, tries"
            + " = tries + 1, reader = :reader, recognition = :recognition, rules = :rules,"
            + " execution = coalesce(cast(:execution as bigint), execution), settled = :now where"
            + " id = :id",
        rows.toArray(SqlParameterSource[]::new));
  }

  private static Optional<MapSqlParameterSource> row(Outcome outcome, Versions versions) {
    MapSqlParameterSource row =
        new MapSqlParameterSource("id", outcome.document().id().value())
            .addValue("reader", versions.reader())
            .addValue("recognition", versions.recognition())
            .addValue("rules", versions.rules());
    for (String absent : OF_ONE_STATE) {
      row.addValue(absent, null);
    }
    return switch (outcome) {
      case Outcome.Postponed postponed -> Optional.empty();
      case Outcome.Read read ->
          Optional.of(
              row.addValue("state", "INDEXED")
                  .addValue("mediaType", read.mediaType())
                  .addValue("pages", read.pages().count())
                  .addValue("unreadPages", read.pages().unread())
                  .addValue("ocrPages", read.pages().recognised())
                  .addValue("entries", read.entries().size())
                  .addValue("seconds", read.seconds()));
      case Outcome.Unreadable bad ->
          Optional.of(
              row.addValue("state", "UNREADABLE")
                  .addValue("stage", bad.failure().stage())
                  .addValue("reason", bad.failure().reason())
                  .addValue("message", cut(bad.failure().message()))
                  .addValue("page", bad.failure().page())
                  .addValue("entries", 1)
                  .addValue("seconds", bad.seconds()));
    };
  }

  private static String cut(String message) {
    return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
  }
}
