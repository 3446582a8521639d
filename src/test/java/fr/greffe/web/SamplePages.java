package fr.greffe.web;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.greffe.archive.Archive;
import fr.greffe.batch.Linking;
import fr.greffe.database.Database;
import fr.greffe.index.Cluster;
import fr.greffe.index.EntryIndex;
import fr.greffe.index.IndexDefinition;
import fr.greffe.index.OrganisationIndex;
import fr.greffe.organisation.Directory;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.search.Search;
import fr.greffe.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The pages over the sample register. */
final class SamplePages implements AutoCloseable {
  private static final Path HOME = Path.of("").toAbsolutePath();

  private final ElasticsearchClient client;
  private final Database database;
  private final WebServer pages;

  SamplePages(URI server, String alias, Path data) {
    client = Cluster.at(server).connect();
    Path config = HOME.resolve("config");
    EntryIndex index = EntryIndex.open(client, alias, IndexDefinition.load(config));
    index.index(SampleRegister.entries());
    index.refresh();
    new Linking(config, Directory.NONE)
        .run(index, OrganisationIndex.open(client, alias, config), List.of());
    database = Database.open(data, new Settings.Database(null, null, null));
    pages =
        WebServer.start(
            new Served(
                HOME,
                new Search(client, alias),
                () -> index,
                new Archive(data.resolve("originals")),
                new DocumentParser()::parse,
                database,
                Settings.Pages.THIS_MACHINE),
            0);
  }

  URI address() {
    return pages.address();
  }

  @Override
  public void close() throws IOException {
    pages.close();
    database.close();
    client.close();
  }
}
