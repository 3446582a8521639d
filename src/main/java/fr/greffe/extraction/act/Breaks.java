package fr.greffe.extraction.act;

import fr.greffe.document.Span;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the headings of acts in paragraphs that run a whole record together. */
public final class Breaks {
  /** No paragraph of a paper set in lines is as long. */
  private static final int LONG = 600;

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

  /** A line in its parts: each heading is one, and what stands between. */
  List<Span> parts(String text, Span line) {
    if (line.length() < LONG) {
      return List.of(line);
    }
    List<Span> parts = new ArrayList<>();
    int at = line.start();
    for (Span title : titles(line.of(text))) {
      Span heading = title.shift(line.start());
      if (heading.start() > at) {
        parts.add(new Span(at, heading.start()));
      }
      if (heading.start() >= at) {
        parts.add(heading);
        at = heading.end();
      }
    }
    if (at < line.end()) {
      parts.add(new Span(at, line.end()));
    }
    return parts;
  }

  private List<Span> titles(String text) {
    return rules.matches(text).stream()
        .sorted(Comparator.comparing(RuleMatch::span))
        .flatMap(match -> match.partSpan("title").stream())
        .toList();
  }
}
