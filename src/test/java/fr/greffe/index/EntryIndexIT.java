package fr.greffe.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.json.SampleEntries;
import fr.greffe.register.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EntryIndexIT {
  private static final IndexDefinition DEFINITION = IndexDefinition.load(Path.of("config"));

  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  private static ElasticsearchClient client;

  @BeforeAll
  static void connect() {
    client = Cluster.at(SERVER.url()).connect();
  }

  @AfterAll
  static void close() throws IOException {
    client.close();
  }

  @Test
  void answersLikeAnyServer() throws IOException {
    assertThat(client.info().version().number()).isEqualTo("9.5.3");
    assertThat(client.ping().value()).isTrue();
  }

  @Test
  void givesBackTheEntryItWasGiven() throws IOException {
    EntryIndex index = EntryIndex.open(client, "index-it-read", DEFINITION);
    Entry entry = SampleEntries.deliberation();
    index.index(List.of(entry));
    assertThat(client.get(get -> get.index("index-it-read").id(entry.id()), Entry.class).source())
        .isEqualTo(entry);
  }

  @Test
  void changesNothingWhenWrittenTwice() {
    EntryIndex index = EntryIndex.open(client, "index-it-twice", DEFINITION);
    List<Entry> entries = ofOneDocument(3);
    index.index(entries);
    index.index(entries);
    index.refresh();
    assertThat(index.count()).isEqualTo(3);
  }

  @Test
  void removesWhatALaterReadingNoLongerFinds() {
    EntryIndex index = EntryIndex.open(client, "index-it-fewer", DEFINITION);
    index.index(ofOneDocument(5));
    index.refresh();
    index.index(ofOneDocument(2));
    index.refresh();
    assertThat(index.count()).isEqualTo(2);
  }

  @Test
  void takesMoreEntriesThanOneRequestHolds() {
    EntryIndex index = EntryIndex.open(client, "index-it-many", DEFINITION);
    index.index(ofOneDocument(600));
    index.refresh();
    assertThat(index.count()).isEqualTo(600);
  }

  @Test
  void keepsItsEntriesWhenTheDefinitionChanges() throws IOException {
    String alias = "index-it-versions";
    EntryIndex old = EntryIndex.open(client, alias, DEFINITION);
    old.index(ofOneDocument(450));
    IndexDefinition changed =
        IndexDefinition.of(DEFINITION.json().replace("light_french", "minimal_french"));

    EntryIndex renewed = EntryIndex.open(client, alias, changed);

    assertThat(renewed.count()).isEqualTo(450);
    assertThat(behind(alias)).containsExactly(alias + "-" + changed.version());
    assertThat(exists(alias + "-" + DEFINITION.version())).isFalse();
  }

  @Test
  void losesNothingWhenSeveralProgramsOpenItAtOnce() throws Exception {
    String alias = "index-it-at-once";
    atOnce(alias, DEFINITION);
    EntryIndex.open(client, alias, DEFINITION).index(ofOneDocument(1_500));
    IndexDefinition changed = IndexDefinition.of(DEFINITION.json().replace("\"0-1\"", "\"0-3\""));
    atOnce(alias, changed);
    assertThat(behind(alias)).containsExactly(alias + "-" + changed.version());
    assertThat(EntryIndex.open(client, alias, changed).count()).isEqualTo(1_500);
  }

  private void atOnce(String alias, IndexDefinition definition) throws Exception {
    Callable<EntryIndex> open = () -> EntryIndex.open(client, alias, definition);
    try (ExecutorService programs = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<EntryIndex> opened : programs.invokeAll(Collections.nCopies(4, open))) {
        opened.get();
      }
    }
  }

  @Test
  void beginsAgainACopyThatWasCutOff() throws IOException {
    String alias = "index-it-cut-off";
    EntryIndex.open(client, alias, DEFINITION).index(ofOneDocument(2));
    IndexDefinition changed = IndexDefinition.of(DEFINITION.json().replace("\"0-1\"", "\"0-2\""));
    client.indices().create(create -> create.index(alias + "-" + changed.version()));

    assertThat(EntryIndex.open(client, alias, changed).count()).isEqualTo(2);
  }

  @Test
  void refusesAnIndexThatIsNotBehindAnAlias() throws IOException {
    client.indices().create(create -> create.index("index-it-plain"));
    assertThatThrownBy(() -> EntryIndex.open(client, "index-it-plain", DEFINITION))
        .isInstanceOf(IndexingException.class)
        .hasMessageContaining("index-it-plain");
  }

  @Test
  void saysWhichEntryTheServerRefuses() throws IOException {
    IndexDefinition narrow =
        IndexDefinition.of(
            """
            {"mappings": {"properties": {"title": {"type": "integer"}}}}
            """);
    EntryIndex index = EntryIndex.open(client, "index-it-refused", narrow);
    Entry entry = SampleEntries.deliberation();
    assertThatThrownBy(() -> index.index(List.of(entry)))
        .isInstanceOf(IndexingException.class)
        .hasMessageContaining(entry.id());
  }

  private static Set<String> behind(String alias) throws IOException {
    return client.indices().getAlias(get -> get.name(alias)).aliases().keySet();
  }

  private static boolean exists(String index) throws IOException {
    return client.indices().exists(exists -> exists.index(index)).value();
  }

  private static List<Entry> ofOneDocument(int entries) {
    return IntStream.range(0, entries)
        .mapToObj(rank -> SampleEntries.ranked(rank, SampleEntries.deliberation()))
        .toList();
  }
}
