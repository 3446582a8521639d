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
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that are voted one by one under one heading: a chapter, a budget, an association
 * or a post, with its result beside it or right below.
 */
public final class VotedLines {
  private static final int LONGEST = 320;
  private static final String WHOLE = "voted-whole";
  private static final String ABOVE = "voted-subject";

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
      if (line.text().length() <= LONGEST) {
        match(line.text(), above).map(match -> landmark(line, match)).ifPresent(voted::add);
      }
    }
    return voted;
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
    List<Landmark> marks =
        Places.between(
            outline.voted(), Landmark::start, section.span().start() + 1, section.span().end());
    List<Landmark> heads =
        marks.stream()
            .filter(mark -> mark.is(Kind.TITLE) && !isRank(outline.at(mark.line())))
            .toList();
    long objects = heads.stream().map(head -> object(outline, head)).distinct().count();
    boolean whole = marks.stream().anyMatch(mark -> mark.is(Kind.STOP));
    return objects < 2 || objects < heads.size() || whole ? List.of() : heads;
  }

  private static boolean isRank(@Nullable Landmark mark) {
    return mark != null && (mark.is(Kind.ITEM) || mark.is(Kind.NUMBER));
  }

  private static String object(Outline outline, Landmark head) {
    return Words.folded(head.title().of(outline.document().text()));
  }
}
