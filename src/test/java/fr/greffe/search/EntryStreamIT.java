package fr.greffe.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.index.Cluster;
import fr.greffe.index.EntryIndex;
import fr.greffe.index.IndexDefinition;
import fr.greffe.json.SampleEntries;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Entry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EntryStreamIT {
  private static final String ALIAS = "entry-stream-it";
  private static final int OF_EACH = 230;

  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();

  @Test
  void handsOverEveryEntryOnceEvenThoseWithoutADay() throws Exception {
    try (ElasticsearchClient client = Cluster.at(SERVER.url()).connect()) {
      EntryIndex index = EntryIndex.open(client, ALIAS, IndexDefinition.load(Path.of("config")));
      List<Entry> entries = new ArrayList<>();
      for (int i = 0; i < OF_EACH; i++) {
        entries.add(entry("date-" + i, LocalDate.of(2022, 3, 17)));
        entries.add(entry("sans-date-" + i, null));
      }
      index.index(entries);
      index.refresh();

      List<String> ids = new ArrayList<>();
      long taken =
          new EntryStream(client, ALIAS).forEach("", Filters.NONE, entry -> ids.add(entry.id()));

      assertThat(taken).isEqualTo(2 * OF_EACH);
      assertThat(ids).containsExactlyInAnyOrderElementsOf(entries.stream().map(Entry::id).toList());
    }
  }

  private static Entry entry(String file, @Nullable LocalDate day) {
    return SampleEntries.entry(
        file,
        Entry.Kind.ARTICLE,
        DocumentType.ARTICLE,
        "Un lavoir",
        day,
        "Commune de Valbrume",
        "Le lavoir est restauré.",
        null,
        List.of(),
        List.of());
  }
}
