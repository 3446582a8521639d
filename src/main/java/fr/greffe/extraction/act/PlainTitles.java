package fr.greffe.extraction.act;

import fr.greffe.document.Span;
import fr.greffe.extraction.act.Landmark.Kind;
import fr.greffe.rules.RuleBook;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the titles of minutes that set none apart by type, number or rank: a short line without a
 * verb, alone between two paragraphs.
 */
public final class PlainTitles {
  static final String RULE = "plain-title";

  /** The first line of a paragraph is at least that long. */
  private static final int PARAGRAPH = 60;

  private final RuleBook rules;
  private final NotTitles barred;

  private PlainTitles(RuleBook rules, NotTitles barred) {
    this.rules = rules;
    this.barred = barred;
  }

  public static PlainTitles load(Path config) {
    return new PlainTitles(
        RuleBook.load(config.resolve("rules/plain-title.yaml")), NotTitles.load(config));
  }

  /** Title-like lines that are no landmark already. */
  List<Landmark> read(List<Line> lines, List<Landmark> marks) {
    Set<Integer> known =
        marks.stream()
            .map(mark -> mark.line().index())
            .collect(Collectors.toCollection(HashSet::new));
    return lines.stream()
        .filter(line -> line.alone() || stands(lines, line))
        .filter(line -> !known.contains(line.index()) && !barred.match(line.text()))
        .flatMap(line -> title(line.text()).map(title -> landmark(line, title)).stream())
        .toList();
  }

  /** True for a short line between the end of a paragraph and the beginning of a long one. */
  private static boolean stands(List<Line> lines, Line line) {
    int next = line.index() + 1;
    if (line.index() == 0 || next >= lines.size() || !line.open() && !line.text().endsWith(":")) {
      return false;
    }
    Line below = lines.get(next);
    boolean ends = line.apart() || lines.get(line.index() - 1).text().endsWith(".");
    return ends
        && below.text().length() >= PARAGRAPH
        && Character.isUpperCase(below.text().charAt(0))
        && line.text().length() < below.text().length();
  }

  /** The title that a line prints, for the rules' examples. */
  public List<String> describe(String text) {
    return title(text).map(title -> title.of(text)).stream().toList();
  }

  private Optional<Span> title(String text) {
    return rules.rule(RULE).matches(text).stream()
        .findFirst()
        .flatMap(match -> match.partSpan("title"));
  }

  private static Landmark landmark(Line line, Span title) {
    return new Landmark(Kind.TITLE, line, null, null, "", title.shift(line.span().start()), RULE);
  }
}
