package fr.greffe.fetching;

import java.util.List;

/**
 * What the list of a source names.
 *
 * @param documents each once, in the order of the list
 * @param gaps what of the list could not be read and why, in French: there may be more documents
 */
public record Listed(List<ListedAddress> documents, List<String> gaps) {
  public Listed {
    documents = List.copyOf(documents);
    gaps = List.copyOf(gaps);
  }
}
