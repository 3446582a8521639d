package fr.greffe.batch;

import fr.greffe.document.DocumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Rows of documents beside each of their places to documents, in the order of the rows. */
final class PendingRows implements ResultSetExtractor<List<PendingDocument>> {
  @Override
  public List<PendingDocument> extractData(ResultSet rows) throws SQLException {
    Map<String, PendingDocument> byId = new LinkedHashMap<>();
    while (rows.next()) {
      PendingDocument found =
          new PendingDocument(
              new DocumentId(rows.getString("id")),
              rows.getLong("seq"),
              rows.getString("name"),
              List.of(rows.getString("location")));
      byId.merge(rows.getString("id"), found, PendingDocument::alsoAt);
    }
    return List.copyOf(byId.values());
  }
}
