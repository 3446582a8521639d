package fr.greffe.extraction.name;

import fr.greffe.document.Span;
import fr.greffe.register.Organisation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch that may name an organisation.
 *
 * @param span its stretch of the text
 * @param kind what it would be
 * @param rule which rule read it
 * @param readers rule, lexicon, model: which kinds of readers agree on it
 * @param confidence 0 to 1
 * @param sigle short form given beside the name, or null
 */
record Candidate(
    Span span,
    Organisation.Kind kind,
    String rule,
    List<String> readers,
    double confidence,
    @Nullable String sigle) {
  static final String RULE = "rule";
  static final String LEXICON = "lexicon";
  static final String MODEL = "model";

  Candidate {
    readers = List.copyOf(readers);
  }

  Candidate(Span span, Organisation.Kind kind, String rule, String reader, double confidence) {
    this(span, kind, rule, List.of(reader), confidence, null);
  }

  Candidate as(double other) {
    return new Candidate(span, kind, rule, readers, other, sigle);
  }

  Candidate withSigle(String other) {
    return new Candidate(span, kind, rule, readers, confidence, other);
  }

  Candidate over(Span other) {
    return new Candidate(other, kind, rule, readers, confidence, sigle);
  }

  /** Two independent readers of the same name: less room for doubt. */
  Candidate agreeing(Candidate other) {
    List<String> both = new ArrayList<>(readers);
    other.readers.stream().filter(reader -> !both.contains(reader)).forEach(both::add);
    double joint =
        both.size() > readers.size()
            ? 1 - (1 - confidence) * (1 - other.confidence)
            : Math.max(confidence, other.confidence);
    Organisation.Kind known = kind == Organisation.Kind.OTHER ? other.kind : kind;
    return new Candidate(
        span, known, rule, both, Math.min(0.99, joint), sigle == null ? other.sigle : sigle);
  }
}
