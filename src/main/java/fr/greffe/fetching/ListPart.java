package fr.greffe.fetching;

import java.net.URI;
import java.util.List;

/**
 * What one file of a list says.
 *
 * @param documents that it names
 * @param more addresses of further parts of the list
 * @param problems of single lines, in French
 */
record ListPart(List<ListedAddress> documents, List<URI> more, List<String> problems) {
  ListPart {
    documents = List.copyOf(documents);
    more = List.copyOf(more);
    problems = List.copyOf(problems);
  }

  ListPart(List<ListedAddress> documents, List<URI> more) {
    this(documents, more, List.of());
  }
}
