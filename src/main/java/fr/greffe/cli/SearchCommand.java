package fr.greffe.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.greffe.json.EntryJson;
import fr.greffe.search.Results;
import fr.greffe.search.Search;
import fr.greffe.search.SearchRequest;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches the register and prints what is found, with pages. */
@Command(
    name = "search",
    description =
        "Cherche dans les actes, articles et questions rangés par « run » ou « demo » : mots,"
            + " \"expression exacte\", -exclu, l'un | l'autre, numéro d'acte, montant.",
    exitCodeListHeading = "%nCodes de sortie :%n",
    exitCodeList = {"0:la recherche a eu lieu, même si elle ne trouve rien", "1:elle a échoué"})
final class SearchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ProgramFolders folders;
  @Mixin private SearchFilters filters;

  @Parameters(paramLabel = "MOTS", arity = "0..*", description = "Ce que l'on cherche.")
  private List<String> words = List.of();

  @Option(
      names = "--sort",
      paramLabel = "ORDRE",
      description = "relevance (défaut), newest, oldest ou amount.")
  private SearchRequest.Order order = SearchRequest.Order.RELEVANCE;

  @Option(names = "--page", paramLabel = "N", description = "Page de résultats, à partir de 1.")
  private int page = 1;

  @Option(names = "--size", paramLabel = "N", description = "Résultats par page, 50 au plus.")
  private int size = 10;

  @Option(names = "--json", description = "Écrit les résultats en JSON.")
  private boolean json;

  @Override
  public Integer call() {
    SearchRequest request = request();
    String alias = folders.settings().elasticsearch().index();
    folders.requireRegister();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (SearchServer server = new SearchServer(folders, err::println)) {
      Search search = new Search(server.client(), alias);
      Results results = search.find(request);
      if (json) {
        out.println(EntryJson.writeIndented(new Answer(results, facets(search, request))));
      } else {
        new SearchText(Ansi.AUTO.enabled()).lines(results).forEach(out::println);
      }
      out.flush();
    }
    return 0;
  }

  private static Map<String, List<Results.Count>> facets(Search search, SearchRequest request) {
    Map<String, List<Results.Count>> byKey = new LinkedHashMap<>();
    search.counts(request).facets().forEach((facet, counts) -> byKey.put(facet.key(), counts));
    return byKey;
  }

  private SearchRequest request() {
    try {
      return new SearchRequest(String.join(" ", words), filters.filters(), order, page, size);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(),
          "pages à partir de 1, de 1 à 50 résultats, " + SearchRequest.LAST_HIT + " en tout");
    }
  }

  /**
   * What is found and how it spreads over the values of each facet, by the facet's name in an
   * address.
   */
  private record Answer(@JsonUnwrapped Results results, Map<String, List<Results.Count>> facets) {}
}
