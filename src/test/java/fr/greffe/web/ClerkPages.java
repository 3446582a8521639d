package fr.greffe.web;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.greffe.archive.Archive;
import fr.greffe.batch.Linking;
import fr.greffe.database.Database;
import fr.greffe.desk.Standing;
import fr.greffe.extraction.Extraction;
import fr.greffe.index.Cluster;
import fr.greffe.index.EntryIndex;
import fr.greffe.index.IndexDefinition;
import fr.greffe.index.OrganisationIndex;
import fr.greffe.organisation.Directory;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.register.Act;
import fr.greffe.register.Amount;
import fr.greffe.register.Entry;
import fr.greffe.search.EntryStream;
import fr.greffe.search.Filters;
import fr.greffe.search.Search;
import fr.greffe.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages over a few documents read as the job reads them, with a database of their own. */
final class ClerkPages implements AutoCloseable {
  private static final String ALIAS = "clerk-it";
  private static final Path HOME = Path.of("").toAbsolutePath();

  private final ElasticsearchClient client;
  private final Database database;
  private final EntryIndex index;
  private final Extraction extraction;
  private final WebServer pages;

  ClerkPages(URI server, Path data, List<String> documents) throws Exception {
    client = Cluster.at(server).connect();
    Path config = HOME.resolve("config");
    index = EntryIndex.open(client, ALIAS, IndexDefinition.load(config));
    database = Database.open(data, new Settings.Database(null, null, null));
    extraction = Extraction.load(config);
    for (String location : documents) {
      read(location);
    }
    new Linking(config, Directory.NONE)
        .run(index, OrganisationIndex.open(client, ALIAS, config), List.of());
    pages =
        WebServer.start(
            new Served(
                HOME,
                new Search(client, ALIAS),
                () -> index,
                new Archive(data.resolve("originals")),
                new DocumentParser()::parse,
                database,
                Settings.Pages.THIS_MACHINE),
            0);
  }

  /** Reads a document, anew if it was read before, and writes it as the job does. */
  void read(String location) throws Exception {
    new Standing(database, extraction::act)
        .index(
            index, extraction.read(new DocumentParser().parse(HOME.resolve(location)), location));
    index.refresh();
  }

  URI address() {
    return pages.address();
  }

  /** The sums of the act of this number, as exports take them. */
  List<Amount> exported(String words) throws IOException {
    List<Entry> entries = new ArrayList<>();
    new EntryStream(client, ALIAS).forEach(words, Filters.NONE, entries::add);
    return entries.stream()
        .filter(entry -> entry.act() != null && words.equals(entry.act().number()))
        .flatMap(entry -> entry.amounts().stream())
        .map(mention -> mention.fact())
        .toList();
  }

  private static boolean namesVoters(@Nullable Act act) {
    return act != null && act.vote() != null && !act.vote().fact().voters().isEmpty();
  }

  /** The page of the first act of a document in which somebody is named with a vote. */
  String namedVotes(String location) {
    return index.all().stream()
        .filter(entry -> entry.source().location().equals(location) && namesVoters(entry.act()))
        .findFirst()
        .map(entry -> "entree/" + entry.id())
        .orElseThrow();
  }

  /** The page of the minutes that a document is. */
  String minutes(String location) {
    return index.all().stream()
        .filter(entry -> entry.source().location().equals(location))
        .filter(entry -> entry.kind() == Entry.Kind.MINUTES)
        .findFirst()
        .map(entry -> "entree/" + entry.id())
        .orElseThrow();
  }

  /** The page of an act in the middle of the minutes that a document is. */
  String act(String location) {
    return of(location).get(2).id().transform(id -> "entree/" + id);
  }

  /** How many entries a document has. */
  int entries(String location) {
    return of(location).size();
  }

  private List<Entry> of(String location) {
    return index.all().stream()
        .filter(entry -> entry.source().location().equals(location))
        .toList();
  }

  @Override
  public void close() throws IOException {
    pages.close();
    database.close();
    client.close();
  }
}
