package fr.greffe.batch;

import fr.greffe.document.DocumentId;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The table {@code document}: what is done, what is not and why. */
final class DocumentTable {
  private static final String PRESENT_IN_JOB =
      " exists (select 1 from location l where l.document_id = d.id and l.job = :job and l.present)"
          + " ";
  private static final int LONGEST_MESSAGE = 2000;

  private final NamedParameterJdbcTemplate named;
  private final JdbcTemplate jdbc;

  DocumentTable(NamedParameterJdbcTemplate named) {
    this.named = named;
    this.jdbc = named.getJdbcTemplate();
  }

  /** A document that a run met for the first time. */
  record Discovered(DocumentId id, String name, long size) {}

  /** Those of these digests that are recorded. */
  Set<String> known(Collection<String> ids) {
    return ids.isEmpty()
        ? Set.of()
        : new HashSet<>(
            named.queryForList(
                "select id from document where id in (:ids)", Map.of("ids", ids), String.class));
  }

  /** Records new documents as pending. */
  void add(List<Discovered> documents, OffsetDateTime now) {
    jdbc.batchUpdate(
        "insert into document (id, name, size, state, tries, first_seen) values (?, ?, ?,"
            + " 'PENDING', 0, ?)",
        documents.stream()
            .map(
                document ->
                    new Object[] {document.id().value(), document.name(), document.size(), now})
            .toList());
  }

  /** Gives what a job's documents kept unread another chance where the reader has changed. */
  int retryWithNewReader(String job, String reader) {
    return named.update(
        "update document d set state = 'PENDING' where (d.state = 'UNREADABLE' or d.state ="
            + " 'INDEXED' and d.unread_pages > 0) and d.reader <> :reader and"
            + PRESENT_IN_JOB,
        Map.of("job", job, "reader", reader));
  }

  /** Gives these documents another chance at the next run. */
  int retry(Collection<String> ids) {
    return ids.isEmpty()
        ? 0
        : named.update(
            "update document set state = 'PENDING' where state = 'UNREADABLE' and id in (:ids)",
            Map.of("ids", ids));
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

  /** The next documents of a job that are not done, after {@code seq}, in order of discovery. */
  List<PendingDocument> pending(String job, long seq, int limit) {
    Map<String, PendingDocument> byId = new LinkedHashMap<>();
    named.query(
        "select d.id, d.seq, d.name, l.location from ("
            + "select * from document d where d.state = 'PENDING' and d.seq > :seq and"
            + PRESENT_IN_JOB
            + "order by d.seq fetch first :limit rows only) d join location l on l.document_id ="
            + " d.id and l.job = :job and l.present order by d.seq, l.location",
        Map.of("job", job, "seq", seq, "limit", limit),
        row -> {
          PendingDocument found =
              new PendingDocument(
                  new DocumentId(row.getString("id")),
                  row.getLong("seq"),
                  row.getString("name"),
                  List.of(row.getString("location")));
          byId.merge(row.getString("id"), found, PendingDocument::alsoAt);
        });
    return List.copyOf(byId.values());
  }

  /** Marks what came of documents; those postponed stay as they are. */
  void settle(
      List<? extends Outcome> outcomes, Versions versions, long execution, OffsetDateTime now) {
    jdbc.batchUpdate(
        "update document set state = ?, media_type = ?, stage = ?, reason = ?, message = ?, page ="
            + " ?, pages = ?, unread_pages = ?, entries = ?, seconds = ?, tries = tries + 1, reader"
            + " = ?, rules = ?, execution = ?, settled = ? where id = ?",
        outcomes.stream()
            .flatMap(outcome -> row(outcome, versions, execution, now).stream())
            .toList());
  }

  private static List<@Nullable Object[]> row(
      Outcome outcome, Versions versions, long execution, OffsetDateTime now) {
    return switch (outcome) {
      case Outcome.Postponed postponed -> List.of();
      case Outcome.Read read ->
          List.<@Nullable Object[]>of(
              new @Nullable Object[] {
                "INDEXED",
                read.mediaType(),
                null,
                null,
                null,
                null,
                read.pages(),
                read.unreadPages(),
                read.entries().size(),
                read.seconds(),
                versions.reader(),
                versions.rules(),
                execution,
                now,
                read.document().id().value()
              });
      case Outcome.Unreadable bad ->
          List.<@Nullable Object[]>of(
              new @Nullable Object[] {
                "UNREADABLE",
                null,
                bad.failure().stage(),
                bad.failure().reason(),
                cut(bad.failure().message()),
                bad.failure().page(),
                null,
                null,
                1,
                bad.seconds(),
                versions.reader(),
                versions.rules(),
                execution,
                now,
                bad.document().id().value()
              });
    };
  }

  private static String cut(String message) {
    return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
  }
}
