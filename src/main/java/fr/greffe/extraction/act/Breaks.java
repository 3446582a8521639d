package fr.greffe.extraction.act;

import fr.greffe.document.Span;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the headings of acts in paragraphs that run them together with what they head. */
public final class Breaks {
  /** No paragraph of a paper set in lines is as long. */
  private static final int LONG = 600;

  private static final List<String> IN_LINE = List.of("resolved-in-line", "told-in-line");

  private final RuleBook rules;

  private Breaks(RuleBook rules) {
    this.rules = rules;
  }

  public static Breaks load(Path config) {
    return new Breaks(RuleBook.load(config.resolve("rules/act-breaks.yaml")));
  }

  /** The headings of a text, for the rules' examples. */
  public List<String> describe(String text) {
    return titles(text).stream().map(title -> title.of(text)).toList();
  }

  /**
   * A part of a line.
   *
   * @param span where it stands
   * @param heading true for the heading of an act
   */
  record Part(Span span, boolean heading) {}

  /**
   * A line in its parts: each heading is one, and what stands between.
   *
   * @param whole true for a line that holds most of its document
   */
  List<Part> parts(String text, Span line, boolean whole) {
    List<Part> parts = new ArrayList<>();
    int at = line.start();
    boolean run = whole || line.length() >= LONG;
    for (Span title : run ? titles(line.of(text)) : resolved(line.of(text))) {
      Span heading = title.shift(line.start());
      if (heading.start() > at && !text.substring(at, heading.start()).isBlank()) {
        parts.add(new Part(new Span(at, heading.start()), false));
      }
      if (heading.start() >= at) {
        parts.add(new Part(heading, true));
        at = heading.end();
      }
    }
    if (at < line.end()) {
      parts.add(new Part(new Span(at, line.end()), false));
    }
    return parts;
  }

  private List<Span> resolved(String text) {
    return text.indexOf(':') < 0
        ? List.of()
        : IN_LINE.stream()
            .flatMap(rule -> rules.rule(rule).matches(text).stream())
            .flatMap(match -> match.partSpan("title").stream())
            .sorted()
            .toList();
  }

  private List<Span> titles(String text) {
    return rules.matches(text).stream()
        .sorted(Comparator.comparing(RuleMatch::span))
        .flatMap(match -> match.partSpan("title").stream())
        .toList();
  }
}
