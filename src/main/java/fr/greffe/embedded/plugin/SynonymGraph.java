package fr.greffe.embedded.plugin;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.CustomAnalyzer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

/**
 * The stock {@code synonym_graph} filter, with its synonyms in the settings; it reads them through
 * the filters that stand before it in the chain.
 */
record SynonymGraph(String name, List<String> synonyms, boolean expand)
    implements TokenFilterFactory {

  static TokenFilterFactory read(
      IndexSettings index, Environment environment, String name, Settings settings) {
    if (settings.get("synonyms_path") != null || settings.get("synonyms_set") != null) {
      throw new IllegalArgumentException(
          "synonym_graph " + name + ": only synonyms in the settings are known here");
    }
    return new SynonymGraph(
        name, settings.getAsList("synonyms"), settings.getAsBoolean("expand", true));
  }

  @Override
  public TokenStream create(TokenStream input) {
    throw new IllegalStateException("synonym_graph " + name + " works only inside a chain");
  }

  @Override
  public TokenFilterFactory getChainAwareTokenFilterFactory(
      IndexCreationContext context,
      TokenizerFactory tokenizer,
      List<CharFilterFactory> charFilters,
      List<TokenFilterFactory> before,
      Function<String, TokenFilterFactory> all) {
    TokenFilterFactory[] readers =
        before.stream()
            .map(TokenFilterFactory::getSynonymFilter)
            .toArray(TokenFilterFactory[]::new);
    Analyzer analyzer =
        new CustomAnalyzer(tokenizer, charFilters.toArray(CharFilterFactory[]::new), readers);
    return new InChain(name, parse(analyzer));
  }

  private SynonymMap parse(Analyzer analyzer) {
    try {
      SolrSynonymParser parser = new SolrSynonymParser(true, expand, analyzer);
      parser.parse(new StringReader(String.join("\n", synonyms)));
      return parser.build();
    } catch (IOException | ParseException e) {
      throw new IllegalArgumentException("synonym_graph " + name + ": " + e.getMessage(), e);
    }
  }

  private record InChain(String name, SynonymMap map) implements TokenFilterFactory {
    @Override
    public TokenStream create(TokenStream input) {
      return map.fst == null ? input : new SynonymGraphFilter(input, map, true);
    }
  }
}
