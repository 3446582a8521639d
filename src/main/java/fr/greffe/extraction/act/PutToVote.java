package fr.greffe.extraction.act;

import fr.greffe.document.Document;
import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the record of a debate that no heading cuts: an act reaches from the vote before to the
 * words by which the chair tells its result.
 */
public final class PutToVote {
  private static final String RULE = "put-to-vote";

  private final RuleBook rules;

  private PutToVote(RuleBook rules) {
    this.rules = rules;
  }

  public static PutToVote load(Path config) {
    return new PutToVote(RuleBook.load(config.resolve("rules/act-put-to-vote.yaml")));
  }

  /** What is put to the vote, and its number, for the rules' examples. */
  public List<String> describe(String text) {
    return puts(text).stream()
        .map(
            put ->
                put.title().of(text) + (put.number() == null ? "" : " | " + put.number().of(text)))
        .toList();
  }

  List<ActPassage> segment(Document document) {
    List<ActPassage> acts = new ArrayList<>();
    int from = 0;
    for (Put put : puts(document.body().of(document.text()))) {
      acts.add(act(document, from, put));
      from = put.span().end();
    }
    return acts;
  }

  /** What the chair puts to the vote: up to the result, what it is about, and its number. */
  private record Put(Span span, Span title, @Nullable Span number) {}

  private List<Put> puts(String text) {
    Map<String, RuleMatch> subjects = new HashMap<>();
    rules
        .rule("put-subject")
        .matches(text)
        .forEach(match -> subjects.putIfAbsent(match.part("code").orElse(""), match));
    List<Put> puts = new ArrayList<>();
    for (RuleMatch match : rules.rule(RULE).matches(text)) {
      Span title =
          match
              .part("code")
              .map(subjects::get)
              .filter(subject -> subject.span().start() < match.span().start())
              .flatMap(subject -> subject.partSpan("title"))
              .or(() -> match.partSpan("title"))
              .orElse(match.span());
      Span number = match.partSpan("code").or(() -> match.partSpan("number")).orElse(null);
      puts.add(new Put(match.span(), title, number));
    }
    return puts;
  }

  private static ActPassage act(Document document, int from, Put put) {
    Span span = new Span(begin(document, from), put.span().end());
    return new ActPassage(
        new Passage(document, span),
        put.number() == null ? null : document.evidence(put.number(), RULE),
        null,
        put.title().of(document.text()).replaceAll("\\s+", " ").strip(),
        document.evidence(put.title(), RULE),
        null,
        null);
  }

  private static int begin(Document document, int from) {
    int start = from;
    while (!Character.isLetterOrDigit(document.text().charAt(start))) {
      start++;
    }
    return start;
  }
}
