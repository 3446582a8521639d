package fr.greffe.desk;

import fr.greffe.document.DocumentId;
import fr.greffe.json.EntryJson;
import fr.greffe.register.Entry;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The table {@code corrected_document}: documents with corrections, as they were last read. */
final class CorrectedDocuments {
  private static final int MOST_PARAMETERS = 1000;

  private final NamedParameterJdbcTemplate jdbc;

  CorrectedDocuments(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The versions of those of these documents that have corrections. */
  Map<DocumentId, Integer> versions(Collection<DocumentId> documents) {
    Map<DocumentId, Integer> versions = new HashMap<>();
    List<String> ids = documents.stream().map(DocumentId::value).distinct().toList();
    for (int from = 0; from < ids.size(); from += MOST_PARAMETERS) {
      jdbc.query(
          "select document_id, version from corrected_document where document_id in (:ids)",
          Map.of("ids", ids.subList(from, Math.min(ids.size(), from + MOST_PARAMETERS))),
          row -> {
            versions.put(new DocumentId(row.getString("document_id")), row.getInt("version"));
          });
    }
    return versions;
  }

  /** All of them. */
  List<DocumentId> all() {
    return jdbc.query(
        "select document_id from corrected_document order by document_id",
        (row, number) -> new DocumentId(row.getString(1)));
  }

  /** The version of a document, held until the transaction ends; empty before any correction. */
  Optional<Integer> hold(DocumentId document) {
    return jdbc
        .query(
            "select version from corrected_document where document_id = :id for update",
            Map.of("id", document.value()),
            (row, number) -> row.getInt("version"))
        .stream()
        .findFirst();
  }

  /** Its entries as they were read. */
  List<Entry> entries(DocumentId document) {
    return jdbc
        .queryForList(
            "select entries from corrected_document where document_id = :id",
            Map.of("id", document.value()),
            String.class)
        .stream()
        .flatMap(json -> List.of(EntryJson.mapper().readValue(json, Entry[].class)).stream())
        .toList();
  }

  void add(DocumentId document, List<Entry> entries) {
    jdbc.update(
        "insert into corrected_document (document_id, version, entries) values (:id, 0, :entries)",
        Map.of("id", document.value(), "entries", EntryJson.writeLine(entries)));
  }

  /** Keeps another reading of a document that has corrections. */
  void renew(DocumentId document, List<Entry> entries) {
    jdbc.update(
        "update corrected_document set entries = :entries, version = version + 1 where document_id"
            + " = :id",
        Map.of("id", document.value(), "entries", EntryJson.writeLine(entries)));
  }

  void advance(DocumentId document, int version) {
    jdbc.update(
        "update corrected_document set version = :version where document_id = :id",
        Map.of("id", document.value(), "version", version));
  }
}
