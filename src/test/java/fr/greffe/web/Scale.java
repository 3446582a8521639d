package fr.greffe.web;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.greffe.archive.Archive;
import fr.greffe.database.Database;
import fr.greffe.embedded.EmbeddedElasticsearch;
import fr.greffe.embedded.ServerSettings;
import fr.greffe.index.Cluster;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.search.Search;
import fr.greffe.settings.Settings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures the search page and dossiers over many acts made from the fixtures, at rest and while a
 * run reads and writes. Arguments: a folder where an embedded Elasticsearch keeps the acts from one
 * measure to the next, and how many acts.
 */
final class Scale {
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final List<String> SEARCHES =
      List.of(
          "",
          "?annee=2021",
          "?q=subvention&annee=2019&annee=2020",
          "?q=subvention+association&vote=unanimous&tri=newest",
          "?q=travaux&vote=contested&organisme=Commune+de+Val-12",
          "?q=march%C3%A9&matiere=1.1&montant-min=10000",
          "?montant-min=5000&montant-max=20000&annee=2018&vote=adopted",
          "?q=Association+112",
          "?beneficiaire=o14&tri=amount",
          "?organisation=o21&organisation=o22&annee=2012",
          "?q=%22plan+local+d%27urbanisme%22",
          "?q=budget+-primitif&verifier=yes",
          "?organisme-contient=val-1&du=2015-01-01&au=2016-06-30",
          "?elu=santerre&a-vote=contre",
          "?q=convention&tri=oldest&page=7",
          "?lecture=ocr&q=travaux");
  private static final List<String> DOSSIERS =
      List.of(
          "dossier?sujet=Association+112",
          "dossier?organisation=o21",
          "dossier?sujet=subvention+association",
          "dossier?sujet=convention",
          "dossier?sujet=travaux&organisme=Commune+de+Val-12",
          "dossier?sujet=plan+local+d%27urbanisme",
          "dossier?sujet=budget+primitif&du=2015-01-01&au=2016-12-31");

  private Scale() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    try (EmbeddedElasticsearch server =
            EmbeddedElasticsearch.start(ServerSettings.of(HOME, folder), System.out::println);
        ElasticsearchClient client = Cluster.at(server.url()).connect()) {
      ManyActsRegister register = new ManyActsRegister(client, HOME);
      register.fill(Integer.parseInt(arguments[1]));
      Path data = Files.createTempDirectory("scale");
      try (Database database = Database.open(data, new Settings.Database(null, null, null));
          WebServer pages =
              WebServer.start(
                  new Served(
                      HOME,
                      new Search(client, ManyActsRegister.ALIAS),
                      register::index,
                      new Archive(data.resolve("originals")),
                      new DocumentParser()::parse,
                      database,
                      Settings.Pages.THIS_MACHINE),
                  0)) {
        measure(new Visits(pages.address()), server.url());
      }
    }
  }

  private static void measure(Visits visits, URI server) throws Exception {
    visits.searches("pour chauffer", SEARCHES, 6);
    visits.searches("au repos", SEARCHES, 4);
    visits.dossiers("au repos", DOSSIERS, 3);
    try (OngoingBatch run = new OngoingBatch(server)) {
      visits.searches("pendant un passage", SEARCHES, 4);
      visits.dossiers("pendant un passage", DOSSIERS, 2);
    }
    visits.weight();
  }
}
