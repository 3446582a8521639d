package fr.greffe.embedded.plugin;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.tartarus.snowball.ext.FrenchStemmer;

/** Lucene's filters under the names and parameters that the public reference gives them. */
final class StockFilters {
  private StockFilters() {}

  /** A filter that may also serve in the normalizer of a keyword. */
  private record Normalizing(String name, UnaryOperator<TokenStream> filter)
      implements NormalizingTokenFilterFactory {
    @Override
    public TokenStream create(TokenStream input) {
      return filter.apply(input);
    }
  }

  private record Plain(String name, UnaryOperator<TokenStream> filter)
      implements TokenFilterFactory {
    @Override
    public TokenStream create(TokenStream input) {
      return filter.apply(input);
    }
  }

  static TokenFilterFactory asciiFolding(
      IndexSettings index, Environment environment, String name, Settings settings) {
    boolean preserve = settings.getAsBoolean("preserve_original", false);
    return new Normalizing(name, input -> new ASCIIFoldingFilter(input, preserve));
  }

  static TokenFilterFactory elision(
      IndexSettings index, Environment environment, String name, Settings settings) {
    boolean ignoreCase = settings.getAsBoolean("articles_case", false);
    List<String> articles = settings.getAsList("articles");
    CharArraySet set =
        articles.isEmpty()
            ? FrenchAnalyzer.DEFAULT_ARTICLES
            : new CharArraySet(articles, ignoreCase);
    return new Normalizing(name, input -> new ElisionFilter(input, set));
  }

  static TokenFilterFactory stemmer(
      IndexSettings index, Environment environment, String name, Settings settings) {
    String language = settings.get("language", settings.get("name", "light_french"));
    return switch (language) {
      case "light_french" -> new Plain(name, FrenchLightStemFilter::new);
      case "minimal_french" -> new Plain(name, FrenchMinimalStemFilter::new);
      case "french" -> new Plain(name, input -> new SnowballFilter(input, new FrenchStemmer()));
      default ->
          throw new IllegalArgumentException(
              "stemmer " + name + ": only French is known here, not " + language);
    };
  }

  static TokenFilterFactory unique(
      IndexSettings index, Environment environment, String name, Settings settings) {
    return settings.getAsBoolean("only_on_same_position", false)
        ? new Plain(name, RemoveDuplicatesTokenFilter::new)
        : new Plain(name, OncePerText::new);
  }

  static TokenFilterFactory edgeNgram(
      IndexSettings index, Environment environment, String name, Settings settings) {
    int shortest = settings.getAsInt("min_gram", 1);
    int longest = settings.getAsInt("max_gram", 2);
    boolean preserve = settings.getAsBoolean("preserve_original", false);
    return new Plain(name, input -> new EdgeNGramTokenFilter(input, shortest, longest, preserve));
  }

  static TokenFilterFactory keywordMarker(
      IndexSettings index, Environment environment, String name, Settings settings) {
    List<String> keywords = settings.getAsList("keywords");
    if (keywords.isEmpty()) {
      throw new IllegalArgumentException("keyword_marker " + name + ": keywords is missing");
    }
    CharArraySet set = new CharArraySet(keywords, settings.getAsBoolean("ignore_case", false));
    return new Plain(name, input -> new SetKeywordMarkerFilter(input, set));
  }

  static TokenFilterFactory patternCapture(
      IndexSettings index, Environment environment, String name, Settings settings) {
    boolean preserve = settings.getAsBoolean("preserve_original", true);
    Pattern[] patterns =
        settings.getAsList("patterns").stream().map(Pattern::compile).toArray(Pattern[]::new);
    return new Plain(name, input -> new PatternCaptureGroupTokenFilter(input, preserve, patterns));
  }

  static TokenizerFactory addresses(
      IndexSettings index, Environment environment, String name, Settings settings) {
    int longest = settings.getAsInt("max_token_length", 255);
    return TokenizerFactory.newFactory(
        name,
        () -> {
          UAX29URLEmailTokenizer tokenizer = new UAX29URLEmailTokenizer();
          tokenizer.setMaxTokenLength(longest);
          return tokenizer;
        });
  }
}
