package fr.greffe.extraction.act;

import fr.greffe.document.Span;
import fr.greffe.extraction.act.Landmark.Kind;
import fr.greffe.extraction.act.Outcomes.Outcome;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that are voted one by one under one heading: a chapter, a budget, an association
 * or a post, with its result beside it or right below.
 */
public final class VotedLines {
  private static final int LONGEST = 320;
  private static final String WHOLE = "voted-whole";
  private static final String ABOVE = "voted-subject";
  private static final String ROW = "voted-row";
  private static final String LABEL = "voted-label";

  /** A cell that holds nothing but a sum. */
  private static final Pattern SUM = Pattern.compile("\\d[\\d\\s.,]{0,14}\\s?(?:€|euros?)\\s?");

  private final RuleBook rules;

  private VotedLines(RuleBook rules) {
    this.rules = rules;
  }

  public static VotedLines load(Path config) {
    return new VotedLines(RuleBook.load(config.resolve("rules/act-voted-lines.yaml")));
  }

  /** In order, and where a vote on the whole is told ({@link Kind#STOP}). */
  List<Landmark> read(List<Line> lines, List<Outcome> told) {
    List<Landmark> voted = new ArrayList<>();
    for (Line line : lines) {
      int next = line.index() + 1;
      boolean above = next < lines.size() && result(lines.get(next), told);
      String sum = sumBelow(lines, line);
      Optional<RuleMatch> match =
          line.text().length() > LONGEST
              ? first(LABEL, line.text())
              : match(line.text(), above).or(() -> first(ROW, line.text() + "\t" + sum));
      match.map(found -> landmark(line, found)).ifPresent(voted::add);
    }
    return voted;
  }

  /** The sum that stands alone below a line, in a table read cell by cell; else empty. */
  private static String sumBelow(List<Line> lines, Line line) {
    int next = line.index() + 1;
    return next < lines.size() && SUM.matcher(lines.get(next).text()).matches()
        ? lines.get(next).text()
        : "";
  }

  /** True for a name in a table read cell by cell: its sum stands alone below. */
  static boolean isRow(Outline outline, Line line) {
    return !sumBelow(outline.lines(), line).isEmpty();
  }

  /** True for a heading that is a label itself: the labels below stand beside it. */
  static boolean isLabel(Outline outline, Landmark head) {
    return Places.between(outline.voted(), Landmark::start, head.start(), head.line().span().end())
        .stream()
        .anyMatch(VotedLines::opens);
  }

  /** What the line names, for the rules' examples; "ensemble" for a vote on the whole. */
  public List<String> describe(String text) {
    return match(text, true).map(match -> match.part("title").orElse("ensemble")).stream().toList();
  }

  private Optional<RuleMatch> match(String text, boolean above) {
    return rules.rules().stream()
        .sorted((a, b) -> Boolean.compare(b.name().equals(WHOLE), a.name().equals(WHOLE)))
        .filter(rule -> above || !rule.name().equals(ABOVE))
        .flatMap(rule -> rule.matches(text).stream().limit(1))
        .findFirst();
  }

  private Optional<RuleMatch> first(String rule, String text) {
    return rules.rule(rule).matches(text).stream().findFirst();
  }

  private static boolean result(Line line, List<Outcome> told) {
    return Places.between(told, Outcome::start, line.span().start(), line.span().end()).stream()
        .anyMatch(Outcome::strong);
  }

  private static Landmark landmark(Line line, RuleMatch match) {
    Kind kind = match.rule().name().equals(WHOLE) ? Kind.STOP : Kind.TITLE;
    Span title = match.partSpan("title").orElse(new Span(0, 0)).shift(line.span().start());
    return new Landmark(kind, line, null, null, "", title, match.rule().name());
  }

  /** The lines voted one by one in a section; none where the whole is voted too. */
  static List<Landmark> heads(Outline outline, Section section) {
    return apart(outline, lines(outline, section).stream().filter(line -> !opens(line)).toList());
  }

  /** The lines of a section that stand above the results of their own votes. */
  static List<Landmark> opening(Outline outline, Section section) {
    List<Landmark> heads = told(outline, section, lines(outline, section));
    boolean second =
        heads.size() == 1
            && outline.counts(
                new Span(section.head().line().span().end(), heads.getFirst().start()));
    return second ? heads : apart(outline, heads);
  }

  private static List<Landmark> lines(Outline outline, Section section) {
    List<Landmark> marks =
        Places.between(
            outline.voted(), Landmark::start, section.span().start() + 1, section.span().end());
    boolean whole = marks.stream().anyMatch(mark -> mark.is(Kind.STOP));
    return whole
        ? List.of()
        : marks.stream().filter(mark -> !isRank(outline.at(mark.line()))).toList();
  }

  /** Heads of several things, each one once. */
  private static List<Landmark> apart(Outline outline, List<Landmark> heads) {
    long objects = heads.stream().map(head -> object(outline, head)).distinct().count();
    return objects < 2 || objects < heads.size() ? List.of() : heads;
  }

  /** Lines above their own results; no row of a table where one of its rows has none. */
  private static List<Landmark> told(Outline outline, Section section, List<Landmark> lines) {
    List<Landmark> heads = new ArrayList<>();
    boolean table = true;
    for (int i = 0; i < lines.size(); i++) {
      Landmark line = lines.get(i);
      int next = i + 1 < lines.size() ? lines.get(i + 1).start() : section.span().end();
      int end = Math.max(next, line.line().span().end());
      boolean told = outline.counts(new Span(line.title().end(), bound(outline, line, end)));
      boolean first = heads.stream().noneMatch(head -> head.rule().equals(ROW));
      table &= told || first || !line.rule().equals(ROW);
      if (told) {
        heads.add(line);
      }
    }
    return table ? heads : heads.stream().filter(head -> !head.rule().equals(ROW)).toList();
  }

  /** The next heading below a line, or {@code end}. */
  private static int bound(Outline outline, Landmark line, int end) {
    return outline.within(new Span(line.line().span().end(), end)).stream()
        .filter(mark -> mark.is(Kind.TITLE) || mark.is(Kind.ITEM))
        .mapToInt(Landmark::start)
        .findFirst()
        .orElse(end);
  }

  /** True for a line that heads an act only where its own result follows. */
  private static boolean opens(Landmark line) {
    return line.rule().equals(ROW) || line.rule().equals(LABEL);
  }

  private static boolean isRank(@Nullable Landmark mark) {
    return mark != null && (mark.is(Kind.ITEM) || mark.is(Kind.NUMBER));
  }

  private static String object(Outline outline, Landmark head) {
    return Words.folded(head.title().of(outline.document().text()));
  }
}
