package fr.greffe.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import fr.greffe.embedded.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden tokens: what phrases become, on the embedded server and on the cluster of ES_URL. */
class FrenchAnalysisIT {
  private static final String ALIAS = "french-analysis-it";

  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  private static ElasticsearchClient client;

  @BeforeAll
  static void open() {
    client = Cluster.at(SERVER.url()).connect();
    EntryIndex.open(client, ALIAS, IndexDefinition.load(Path.of("config")));
  }

  @AfterAll
  static void close() throws IOException {
    client.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Délibérations                             ; delib
          deliberations                             ; delib
          l'unanimité                               ; unanimit
          l’UNANIMITÉ                               ; unanimit
          unanimite                                 ; unanimit
          Adopté à l'unanimité des membres présents ; adopt unanimit membr present
          adoptée                                   ; adopt
          les subventions attribuées                ; subvention atribu
          subvention à l'association                ; subvention asoci
          Haut-Bourg Industries                     ; haut bourg indust
          haut bourg industries                     ; haut bourg indust
          CS2021_15-DE                              ; cs2021 15
          42 000 €                                  ; 42 000
          1 234,56 euros                            ; 1 234,56 euro
          n° 2021-04-22                             ; 2021 04 22
          d'Aix-les-Bains                           ; aix bain
          L'Haÿ-les-Roses                           ; hay rose
          œuvre sociale                             ; oeuvr social
          coût des travaux                          ; cout traval
          les marchés publics                       ; march public
          une marche                                ; marche
          École primaire                            ; ecol primair
          des écoles                                ; ecol
          jusqu'au 31 décembre                      ; 31 decembr
          S'agissant de l'eau                       ; agisant eau
          locaux communaux                          ; local comunal
          logements sociaux                         ; loge social
          logement social                           ; loge social
          la communauté de communes                 ; comunaut comun
          rapport_final_2023.pdf                    ; raport final 2023 pdf
          les élus                                  ; elu
          Qu’elle soit                              ; ''
          """)
  void cutsElidesStemsAndFolds(String phrase, String tokens) throws IOException {
    assertThat(tokens("french", phrase)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          PLU                   ; plan plu local urbanism
          plan local d'urbanisme; plu plan local urbanism
          le CCAS               ; centr cca comunal action social
          """)
  void addsSiglesAndTheirWordsToSearches(String phrase, String tokens) throws IOException {
    assertThat(tokens("french_search", phrase)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          exact  ; Les Délibérations de l'Assemblée ; les deliberations de assemblee
          words  ; Les Délibérations de l'Assemblée ; les délibérations de assemblée
          words  ; l'École                          ; école
          starts ; l'École                          ; ec eco ecol ecole
          """)
  void keepsExactWordsAndBeginnings(String analyzer, String phrase, String tokens)
      throws IOException {
    assertThat(tokens(analyzer, phrase)).isEqualTo(tokens);
  }

  static String tokens(String analyzer, String phrase) throws IOException {
    List<AnalyzeToken> tokens =
        client
            .indices()
            .analyze(request -> request.index(ALIAS).analyzer(analyzer).text(phrase))
            .tokens();
    return String.join(" ", tokens.stream().map(AnalyzeToken::token).toList());
  }
}
