package fr.greffe.web;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.greffe.archive.Archive;
import fr.greffe.database.Database;
import fr.greffe.extraction.Extraction;
import fr.greffe.index.Cluster;
import fr.greffe.index.EntryIndex;
import fr.greffe.index.IndexDefinition;
import fr.greffe.index.OrganisationIndex;
import fr.greffe.organisation.EntryLinks;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.register.Entry;
import fr.greffe.search.Search;
import fr.greffe.settings.Settings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures the search page over many acts made from the fixtures. Arguments: the address of an
 * Elasticsearch, and how many acts; they are kept there under the alias {@code greffe-scale}.
 */
final class Scale {
  private static final String ALIAS = "greffe-scale";
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final int AT_A_TIME = 10_000;
  private static final int ROUNDS = 6;
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

  private Scale() {}

  public static void main(String[] arguments) throws Exception {
    int acts = Integer.parseInt(arguments[1]);
    try (ElasticsearchClient client = Cluster.at(URI.create(arguments[0])).connect()) {
      fill(client, acts);
      Path data = Files.createTempDirectory("scale");
      try (Database database = Database.open(data, new Settings.Database(null, null, null));
          WebServer pages =
              WebServer.start(
                  new Served(
                      HOME,
                      new Search(client, ALIAS),
                      () ->
                          EntryIndex.open(
                              client, ALIAS, IndexDefinition.load(HOME.resolve("config"))),
                      new Archive(data.resolve("originals")),
                      new DocumentParser()::parse,
                      database,
                      Settings.Pages.THIS_MACHINE),
                  0)) {
        measure(pages.address());
      }
    }
  }

  private static void fill(ElasticsearchClient client, int acts) throws Exception {
    Path config = HOME.resolve("config");
    EntryIndex index = EntryIndex.open(client, ALIAS, IndexDefinition.load(config));
    OrganisationIndex.open(client, ALIAS, config).replace(ManyActs.organisations(), List.of());
    index.refresh();
    int present = (int) index.count();
    ManyActs many = new ManyActs(patterns(config));
    for (int from = present / AT_A_TIME * AT_A_TIME; from < acts; from += AT_A_TIME) {
      List<Integer> numbers =
          IntStream.range(from, Math.min(acts, from + AT_A_TIME)).boxed().toList();
      List<Entry> entries = numbers.stream().map(many::act).toList();
      List<EntryLinks> links =
          numbers.stream().map(n -> many.links(entries.get(n - numbers.getFirst()), n)).toList();
      for (int i = 0; i < entries.size(); i += 1000) {
        index.index(entries.subList(i, Math.min(entries.size(), i + 1000)));
      }
      index.link(entries, links);
      System.out.println(from + entries.size() + " actes rangés");
    }
  }

  private static List<Entry> patterns(Path config) throws Exception {
    Extraction extraction = Extraction.load(config);
    DocumentParser parser = new DocumentParser();
    List<Entry> patterns = new ArrayList<>();
    try (Stream<Path> files = Files.list(HOME.resolve("fixtures/deliberations"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".pdf")).sorted().toList()) {
        extraction.read(parser.parse(file), file.getFileName().toString()).stream()
            .filter(entry -> entry.kind() == Entry.Kind.DELIBERATION)
            .forEach(patterns::add);
      }
    }
    return patterns;
  }

  private static void measure(URI pages) throws Exception {
    HttpClient http = HttpClient.newHttpClient();
    List<Double> first = new ArrayList<>();
    List<Double> again = new ArrayList<>();
    int heaviest = 0;
    long cpu = cpu();
    for (int round = 0; round < ROUNDS; round++) {
      for (String search : SEARCHES) {
        String varied = round == 0 || search.isEmpty() ? search : search + "&du=200" + round;
        for (List<Double> times : List.of(first, again)) {
          long began = System.nanoTime();
          HttpResponse<byte[]> answer =
              http.send(
                  HttpRequest.newBuilder(pages.resolve("/" + varied)).build(),
                  HttpResponse.BodyHandlers.ofByteArray());
          double millis = (System.nanoTime() - began) / 1e6;
          if (answer.statusCode() != 200) {
            throw new IllegalStateException(varied + " : " + answer.statusCode());
          }
          if (round > 1) {
            times.add(millis);
          }
          heaviest = Math.max(heaviest, answer.body().length);
        }
      }
    }
    int requests = 2 * ROUNDS * SEARCHES.size();
    System.out.printf("%d recherches, page la plus lourde : %,d octets%n", requests, heaviest);
    System.out.printf(
        "processeur des pages : %.0f ms par recherche%n", (cpu() - cpu) / 1e6 / requests);
    print("première fois", first);
    print("redite", again);
  }

  private static long cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  private static void print(String name, List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    System.out.printf(
        "%s : médiane %.0f ms, p95 %.0f ms, plus longue %.0f ms (%d)%n",
        name,
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 95 / 100),
        sorted.getLast(),
        sorted.size());
  }
}
