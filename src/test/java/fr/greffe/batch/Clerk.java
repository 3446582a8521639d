package fr.greffe.batch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.greffe.correction.Correction;
import fr.greffe.correction.Field;
import fr.greffe.correction.Part;
import fr.greffe.correction.Rereading;
import fr.greffe.correction.Stated;
import fr.greffe.correction.Value;
import fr.greffe.database.Database;
import fr.greffe.desk.Desk;
import fr.greffe.index.Cluster;
import fr.greffe.index.EntryIndex;
import fr.greffe.index.IndexDefinition;
import fr.greffe.register.Amendment;
import fr.greffe.register.Entry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

/** Somebody who says what facts are, for tests. */
record Clerk(Database database, URI server, String alias, Rereading again) {
  /** Says otherwise what the first fact of a field is, in the first entry that has these words. */
  void correct(String words, Field field, String value) throws Exception {
    try (ElasticsearchClient client = Cluster.at(server).connect()) {
      EntryIndex entries = EntryIndex.open(client, alias, IndexDefinition.load(Path.of("config")));
      Entry entry =
          entries.all().stream()
              .filter(one -> one.text().contains(words))
              .findFirst()
              .orElseThrow();
      Stated stated =
          Stated.all(entry).stream().filter(one -> one.field() == field).findFirst().orElseThrow();
      Map<Part, String> parts = new EnumMap<>(stated.value().parts());
      parts.put(Part.VALUE, value);
      Desk desk = new Desk(database, () -> entries, Clock.systemUTC(), again);
      desk.make(
          Correction.of(
              entry,
              stated,
              Amendment.Kind.CORRECT,
              new Value(parts),
              "A. Morel",
              desk.clock().instant()),
          desk.version(entry.source().id()));
    }
  }
}
