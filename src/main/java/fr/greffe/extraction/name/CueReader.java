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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads proper nouns that stand where only an organisation can: "l'assemblée générale de X". */
public final class CueReader {
  private static final double LIKELY = 0.55;

  /** Between quotation marks a name begins and ends where it says. */
  private static final double QUOTED = 0.8;

  private static final Pattern ARTICLE = Pattern.compile("^(?:L[ae]s? |L['’])(?=\\p{Lu})");

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
        Span name = bare(text, match.partSpan("name").orElseThrow());
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

  /** "L'Harmonie du bourg": before a head noun the article is the sentence's, not the name's. */
  private Span bare(String text, Span name) {
    Matcher article = ARTICLE.matcher(name.of(text));
    return article.find() && vocabulary.opensWithHead(name.of(text).substring(article.end()))
        ? new Span(name.start() + article.end(), name.end())
        : name;
  }

  private boolean isNoun(String name) {
    String bare = ARTICLE.matcher(name).replaceFirst("");
    String first = Phrase.key(bare.split("[ ’']", 2)[0]);
    return !vocabulary.stops().contains(first)
        && !vocabulary.words().containsKey(first)
        && !Vocabulary.isLink(first);
  }
}
