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
      delimiter = '|',
      textBlock =
          """
          xx | xx
          """)
  void analyses(String phrase, String tokens) throws IOException {
    assertThat(tokens("french", phrase)).isEqualTo(tokens);
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
