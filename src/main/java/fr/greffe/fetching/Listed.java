package fr.greffe.fetching;

import java.util.List;
import java.util.stream.Stream;

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

  /** Documents, no more of them than the job allows; that there are more is a gap. */
  static Listed most(List<ListedAddress> documents, int most) {
    return documents.size() <= most
        ? new Listed(documents, List.of())
        : new Listed(
            documents.subList(0, most),
            List.of("plus de %d documents (« max-documents »)".formatted(most)));
  }

  /** The same with more gaps. */
  Listed with(List<String> more) {
    return new Listed(documents, Stream.concat(gaps.stream(), more.stream()).toList());
  }
}
