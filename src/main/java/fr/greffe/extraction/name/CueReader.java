package fr.greffe.extraction.name;

import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.register.Organisation;
import fr.greffe.rules.Rule;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads proper nouns that stand where only an organisation can: "l'assemblée générale de X". */
public final class CueReader {
  private static final double LIKELY = 0.55;

  /** Between quotation marks a name begins and ends where it says. */
  private static final double QUOTED = 0.8;

  private final RuleBook rules;
  private final Vocabulary vocabulary;

  private CueReader(RuleBook rules, Vocabulary vocabulary) {
    this.rules = rules;
    this.vocabulary = vocabulary;
  }

  /** Loads {@code rules/organisation-cue.yaml} of the {@code config} folder. */
  public static CueReader load(Path config) {
    return new CueReader(
        RuleBook.load(config.resolve("rules/organisation-cue.yaml")), Vocabulary.load(config));
  }

  /** The names read in a passage, for the examples of the rules. */
  public List<String> describe(Passage passage) {
    return read(passage).stream()
        .map(candidate -> candidate.span().of(passage.document().text()))
        .toList();
  }

  List<Candidate> read(Passage passage) {
    String text = passage.text();
    List<Candidate> candidates = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      for (RuleMatch match : rule.matches(text)) {
        Span name = match.partSpan("name").orElseThrow();
        boolean quoted = rule.name().startsWith("quoted");
        if (quoted || isNoun(name.of(text))) {
          candidates.add(
              new Candidate(
                  name.shift(passage.span().start()),
                  Organisation.Kind.OTHER,
                  rule.name(),
                  Candidate.RULE,
                  quoted ? QUOTED : LIKELY));
        }
      }
    }
    return candidates;
  }

  private boolean isNoun(String name) {
    String first = Phrase.key(name.split("[ ’']", 2)[0]);
    return !vocabulary.stops().contains(first)
        && !vocabulary.words().containsKey(first)
        && !Vocabulary.isLink(first);
  }
}
