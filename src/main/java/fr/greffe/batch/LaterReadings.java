package fr.greffe.batch;

import fr.greffe.batch.LaterReading.Cause;
import fr.greffe.database.Database;
import fr.greffe.document.DocumentId;
import fr.greffe.json.EntryJson;
import fr.greffe.register.Entry;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The table {@code later_reading}: what readings after the first changed. A reading that changes
 * nothing leaves no row, nor does the first that could read the document.
 */
public final class LaterReadings {
  private static final int MOST_CHANGES = 200;

  private final NamedParameterJdbcTemplate jdbc;

  public LaterReadings(Database database) {
    this(database.jdbc());
  }

  LaterReadings(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How documents stood before they were read again.
   *
   * @param versions what had read them; those never read before are not there
   * @param entries that the register had of them
   */
  record Before(Map<DocumentId, Versions> versions, Map<DocumentId, List<Entry>> entries) {
    Before {
      versions = Map.copyOf(versions);
      entries = Map.copyOf(entries);
    }
  }

  /** How these documents stand; the register is asked only for those that were read before. */
  Before before(
      Collection<DocumentId> documents, Function<List<DocumentId>, List<Entry>> register) {
    Map<DocumentId, Versions> versions = versions(documents);
    return new Before(
        versions,
        versions.isEmpty() ? Map.of() : byDocument(register.apply(List.copyOf(versions.keySet()))));
  }

  /** Keeps what is other in the entries as they stand after a reading. */
  void keep(Before before, List<Entry> standing, Versions now, OffsetDateTime made) {
    keep(before, standing, now, made, null);
  }

  /**
   * The same, told once an index serves.
   *
   * @param awaits its alias, or null where it does
   */
  void keep(
      Before before,
      List<Entry> standing,
      Versions now,
      OffsetDateTime made,
      @Nullable String awaits) {
    byDocument(standing)
        .forEach(
            (document, entries) -> {
              Versions old = before.versions().get(document);
              if (old != null) {
                List<Entry> former = before.entries().getOrDefault(document, List.of());
                keep(
                    document,
                    causes(old, now, entries),
                    Change.between(former, entries),
                    made,
                    awaits);
              }
            });
  }

  /** Those of a document, the newest first. */
  public List<LaterReading> of(DocumentId document) {
    return jdbc.query(
        "select causes, changes, more, made from later_reading where document_id = :id and awaits"
            + " is null order by id desc",
        Map.of("id", document.value()),
        (row, number) ->
            new LaterReading(
                row.getObject("made", OffsetDateTime.class).toInstant(),
                causes(row.getString("causes")),
                changes(row.getString("changes")),
                row.getInt("more")));
  }

  private void keep(
      DocumentId document,
      Set<Cause> causes,
      List<Change> changes,
      OffsetDateTime made,
      @Nullable String awaits) {
    if (changes.isEmpty()) {
      return;
    }
    List<Change> some = changes.subList(0, Math.min(MOST_CHANGES, changes.size()));
    jdbc.update(
        "insert into later_reading (document_id, causes, changes, more, made, awaits) values (:id,"
            + " :causes, :changes, :more, :made, :awaits)",
        new MapSqlParameterSource("id", document.value())
            .addValue("causes", causes.stream().map(Cause::name).collect(Collectors.joining(" ")))
            .addValue("changes", EntryJson.writeLine(some))
            .addValue("more", changes.size() - some.size())
            .addValue("made", made)
            .addValue("awaits", awaits));
  }

  private Map<DocumentId, Versions> versions(Collection<DocumentId> documents) {
    Map<DocumentId, Versions> versions = new HashMap<>();
    if (!documents.isEmpty()) {
      jdbc.query(
          "select id, reader, recognition, rules from document where id in (:ids) and rules is not"
              + " null and reason is null",
          Map.of("ids", documents.stream().map(DocumentId::value).toList()),
          row -> {
            versions.put(
                new DocumentId(row.getString("id")),
                new Versions(
                    String.valueOf(row.getString("reader")),
                    String.valueOf(row.getString("recognition")),
                    row.getString("rules")));
          });
    }
    return versions;
  }

  /** Recognition counts only where pages are pictures. */
  private static Set<Cause> causes(Versions before, Versions now, List<Entry> entries) {
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    if (!before.rules().equals(now.rules())) {
      causes.add(Cause.RULES);
    }
    if (!before.reader().equals(now.reader())) {
      causes.add(Cause.READER);
    }
    if (!before.recognition().equals(now.recognition())
        && entries.stream().anyMatch(entry -> !entry.source().ocrPages().isEmpty())) {
      causes.add(Cause.RECOGNITION);
    }
    return causes;
  }

  private static Set<Cause> causes(String names) {
    return Arrays.stream(names.split(" "))
        .filter(name -> !name.isEmpty())
        .map(Cause::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Cause.class)));
  }

  private static List<Change> changes(String json) {
    return EntryJson.mapper().readTree(json).valueStream().map(LaterReadings::change).toList();
  }

  private static Change change(JsonNode tree) {
    Change bare = EntryJson.mapper().treeToValue(tree, Change.class);
    return bare.saying(EntryJson.mapper().treeToValue(tree.path("fact"), bare.subject().type()));
  }

  private static Map<DocumentId, List<Entry>> byDocument(List<Entry> entries) {
    return entries.stream().collect(Collectors.groupingBy(entry -> entry.source().id()));
  }
}
