package fr.greffe.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.greffe.archive.Archive;
import fr.greffe.archive.Bucket;
import fr.greffe.archive.ObjectStore;
import fr.greffe.backup.Backup;
import fr.greffe.backup.BackupException;
import fr.greffe.backup.Contents;
import fr.greffe.backup.Restoration;
import fr.greffe.correction.Field;
import fr.greffe.database.Database;
import fr.greffe.document.DocumentId;
import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.index.Cluster;
import fr.greffe.index.IndexCopy;
import fr.greffe.json.EntryJson;
import fr.greffe.register.Entry;
import fr.greffe.settings.Settings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The drill: all is saved, lost, and taken back, in another kind of database each time. */
class BackupIT {
  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  private static final Settings.Database FILE = new Settings.Database(null, null, null);
  @TempDir private Path folder;

  @Test
  void takesBackAllThatWasLost() throws Exception {
    Path first = folder.resolve("un.zip");
    Path second = folder.resolve("deux.zip");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      Settings.Database server =
          new Settings.Database(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "x");
      Set<String> before;
      RunRecord told;
      Contents saved;
      String alias;
      try (Workbench lost = new Workbench(folder.resolve("incoming"), SERVER.url(), FILE)) {
        alias = lost.alias();
        works(lost);
        before = written(lost);
        told = lost.runs().last("essai").orElseThrow();
        saved = save(lost, folder.resolve("incoming/data"), alias, first);
        assertThat(saved.rows()).containsEntry("correction", 1L).containsEntry("document", 3L);
        assertThat(saved.files()).containsEntry("originals", 3L).containsEntry("readings", 2L);
      }
      takeBack(folder.resolve("b/data"), server, alias, first);
      try (Workbench back = new Workbench(folder.resolve("b"), SERVER.url(), server, alias)) {
        assertThat(written(back)).isEqualTo(before);
        assertThat(back.runs().last("essai")).contains(told);
        assertThat(back.quarantine().list(null)).hasSize(1);
        assertThat(save(back, folder.resolve("b/data"), alias, second))
            .usingRecursiveComparison()
            .ignoringFields("made")
            .isEqualTo(saved);
        assertThatThrownBy(() -> takeBack(folder.resolve("b/data"), server, alias, first))
            .isInstanceOf(BackupException.class)
            .hasMessageStartingWith("la base de données n'est pas vide");
      }
      takeBack(folder.resolve("c/data"), FILE, alias, second);
      try (Workbench back = new Workbench(folder.resolve("c"), SERVER.url(), FILE, alias)) {
        assertThat(written(back)).isEqualTo(before);
        back.write("b.txt", "Le journal local raconte la fête : 3 000 € de recettes.");
        back.write("neuf.txt", "Le conseil accorde 700 € à l'association Les Amis du Pont.");
        back.correct("fête", Field.AMOUNT, "3500");
        RunReport next = back.run();
        assertThat(next.read()).isEqualTo(1);
        assertThat(back.index()).hasSize(before.size() + 1);
        back.reread();
        assertThat(back.index().values())
            .extracting(Entry::amounts)
            .filteredOn(amounts -> !amounts.isEmpty())
            .extracting(amounts -> amounts.getFirst().fact().value().intValueExact())
            .containsExactlyInAnyOrder(1500, 3500, 700);
      }
    }
  }

  @Test
  void savesWhatOnlyTheBucketHasAndKeepsNothingMoreHere() throws Exception {
    Path data = Files.createDirectories(folder.resolve("d/data"));
    try (ObjectStore store = new ObjectStore(Files.createDirectories(folder.resolve("depot")));
        Database database = Database.open(data, FILE)) {
      byte[] act = "Le conseil approuve.".getBytes(StandardCharsets.UTF_8);
      DocumentId id =
          new Archive(folder.resolve("ailleurs"), new Bucket(store.bucket()))
              .keep(new ByteArrayInputStream(act))
              .id();
      Archive here = new Archive(data.resolve("originals"), new Bucket(store.bucket()));
      Backup backup = new Backup(data, here, database, List.of(), Clock.systemUTC());
      Path file = folder.resolve("trois.zip");
      assertThat(backup.write(file).files()).containsEntry("originals", 1L);
      assertThat(new Archive(data.resolve("originals")).all()).isEmpty();
      Path other = Files.createDirectories(folder.resolve("e/data"));
      try (Restoration restoration = Restoration.open(other, file);
          Database back = Database.open(other, FILE, restoration.contents().version())) {
        restoration.run(back, List::of);
      }
      assertThat(new Archive(other.resolve("originals")).find(id))
          .hasValueSatisfying(found -> assertThat(found).hasBinaryContent(act));
      Files.write(store.object(Archive.name(id)), new byte[] {0});
      assertThatThrownBy(() -> backup.write(folder.resolve("quatre.zip")))
          .isInstanceOf(BackupException.class)
          .hasMessageContaining("est endommagé dans le dépôt");
      assertThat(folder.resolve("quatre.zip")).doesNotExist();
    }
  }

  @Test
  void refusesWhatIsNotAWholeBackup() throws Exception {
    Path notes = Files.writeString(folder.resolve("notes.zip"), "rien");
    assertThatThrownBy(() -> Restoration.open(folder, notes))
        .isInstanceOf(BackupException.class)
        .hasMessageStartingWith("la sauvegarde ne peut pas être lue");
  }

  private static Set<String> written(Workbench bench) throws IOException {
    return bench.index().values().stream().map(EntryJson::write).collect(Collectors.toSet());
  }

  private static void works(Workbench bench) throws Exception {
    bench.write("a.txt", "Le conseil accorde 1 200 € à l'association La Chorale du Lac.");
    bench.write("b.txt", "Le journal local raconte la fête : 3 000 € de recettes.");
    bench.write("vide.txt", "");
    bench.run();
    bench.correct("Chorale", Field.AMOUNT, "1500");
    Files.delete(bench.papers().resolve("b.txt"));
    bench.run();
  }

  private static Contents save(Workbench bench, Path data, String alias, Path file)
      throws Exception {
    try (ElasticsearchClient client = Cluster.at(SERVER.url()).connect()) {
      return new Backup(
              data,
              new Archive(data.resolve("originals")),
              bench.database(),
              List.of(new IndexCopy(client, Path.of("config"), alias)),
              Clock.systemUTC())
          .write(file);
    }
  }

  private static void takeBack(Path data, Settings.Database settings, String alias, Path file)
      throws Exception {
    Files.createDirectories(data);
    try (ElasticsearchClient client = Cluster.at(SERVER.url()).connect();
        Restoration restoration = Restoration.open(data, file);
        Database database = Database.open(data, settings, restoration.contents().version())) {
      restoration.run(database, () -> List.of(new IndexCopy(client, Path.of("config"), alias)));
    }
  }
}
