package fr.greffe.search;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.TermSuggest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words spelt as entries spell them. */
final class Spelling {
  private Spelling() {}

  /** The words with those that no entry has replaced by the nearest that some have. */
  static @Nullable String better(String words, SearchResponse<?> response) {
    StringBuilder better = new StringBuilder(words);
    int shift = 0;
    for (var suggestion : response.suggest().getOrDefault(SearchQuery.SPELLING, List.of())) {
      TermSuggest word = suggestion.term();
      if (!word.options().isEmpty()) {
        String other = word.options().getFirst().text();
        int start = word.offset() + shift;
        better.replace(start, start + word.length(), other);
        shift += other.length() - word.length();
      }
    }
    return better.compareTo(new StringBuilder(words)) == 0 ? null : better.toString();
  }
}
