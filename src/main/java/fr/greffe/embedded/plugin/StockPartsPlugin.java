package fr.greffe.embedded.plugin;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.elasticsearch.cluster.node.DiscoveryNodes;
import org.elasticsearch.cluster.service.ClusterService;
import org.elasticsearch.features.NodeFeature;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.ActionPlugin;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.rest.RestHandler;
import org.jspecify.annotations.Nullable;

/**
 * Gives the bare server the stock parts that our settings use, so that the same index definition
 * works here and on any cluster.
 */
public final class StockPartsPlugin extends Plugin implements AnalysisPlugin, ActionPlugin {
  private @Nullable ClusterService cluster;

  @Override
  public Collection<?> createComponents(PluginServices services) {
    cluster = services.clusterService();
    return List.of();
  }

  @Override
  public Map<String, AnalysisProvider<CharFilterFactory>> getCharFilters() {
    return Map.of("mapping", AnalysisPlugin.requiresAnalysisSettings(MappingCharacters::read));
  }

  @Override
  public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
    return Map.of("uax_url_email", StockFilters::addresses);
  }

  @Override
  public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
    return Map.of(
        "asciifolding", StockFilters::asciiFolding,
        "elision", StockFilters::elision,
        "stemmer", StockFilters::stemmer,
        "unique", StockFilters::unique,
        "edge_ngram", StockFilters::edgeNgram,
        "keyword_marker", AnalysisPlugin.requiresAnalysisSettings(StockFilters::keywordMarker),
        "pattern_capture", AnalysisPlugin.requiresAnalysisSettings(StockFilters::patternCapture),
        "synonym_graph", AnalysisPlugin.requiresAnalysisSettings(SynonymGraph::read));
  }

  @Override
  public Collection<RestHandler> getRestHandlers(
      RestHandlersServices services,
      Supplier<DiscoveryNodes> nodes,
      Predicate<NodeFeature> features) {
    ClusterService known = cluster;
    if (known == null) {
      throw new IllegalStateException("the server asks for handlers before it gives its services");
    }
    return List.of(new RootHandler(known));
  }
}
