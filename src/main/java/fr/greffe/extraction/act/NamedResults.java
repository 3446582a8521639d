package fr.greffe.extraction.act;

import fr.greffe.document.Span;
import fr.greffe.extraction.act.Landmark.Kind;
import fr.greffe.extraction.act.Outcomes.Outcome;
import fr.greffe.rules.RuleBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a section whose results name what each of them decides: the accounts of a year, the parts of
 * a budget, the posts of an election.
 */
public final class NamedResults {
  static final String RULE = "named-result";

  private final RuleBook rules;

  private NamedResults(RuleBook rules) {
    this.rules = rules;
  }

  public static NamedResults load(Path config) {
    return new NamedResults(RuleBook.load(config.resolve("rules/act-named-results.yaml")));
  }

  /** The names of accounts, parts of budgets and posts, in order. */
  List<Span> read(String text) {
    return rules.matches(text).stream()
        .flatMap(match -> match.partSpan("title").stream())
        .sorted()
        .toList();
  }

  /** The names in a text, for the rules' examples. */
  public List<String> describe(String text) {
    return read(text).stream().map(name -> name.of(text)).toList();
  }

  /**
   * A result.
   *
   * @param sentence where it is told
   * @param name what it decides
   */
  private record Result(Span sentence, Span name) {}

  /** The section itself where its results do not name several things, each one once. */
  static List<Section> parts(Outline outline, Section section) {
    List<Result> results = results(outline, section);
    Set<String> names = new HashSet<>();
    results.forEach(result -> names.add(folded(outline, result.name())));
    return results.size() < 2 || names.size() < results.size()
        ? List.of(section)
        : cut(outline, section, results);
  }

  /** A part reaches from the result before to the end of its own, the last one to the end. */
  private static List<Section> cut(Outline outline, Section section, List<Result> results) {
    List<Section> parts = new ArrayList<>();
    Landmark above = above(outline, section, results);
    int from = section.span().start();
    for (Result result : results) {
      int end = result.equals(results.getLast()) ? section.span().end() : result.sentence().end();
      Line line = outline.lineAt(result.name().end() - 1);
      Landmark head = new Landmark(Kind.TITLE, line, null, null, "", result.name(), RULE);
      parts.add(new Section(head, new Span(from, end), above));
      from = end;
    }
    return parts;
  }

  /** The heading up to the first result that it names, where it lists several. */
  private static Landmark above(Outline outline, Section section, List<Result> results) {
    Landmark head = section.head();
    List<Span> listed =
        within(outline, head.title()).stream()
            .filter(name -> results.stream().anyMatch(one -> same(outline, one.name(), name)))
            .toList();
    return distinct(outline, listed).size() < 2
        ? head
        : head.titled(new Span(head.title().start(), listed.getFirst().start()));
  }

  /** One for each thing that is decided; none where a result leaves open what it decides. */
  private static List<Result> results(Outline outline, Section section) {
    String text = outline.document().text();
    List<Result> results = new ArrayList<>();
    int from = section.head().line().span().end();
    for (Outcome outcome : outline.told(outline.afterHead(section))) {
      if (outcome.start() < from || !tells(outcome)) {
        continue;
      }
      Span sentence = Sentence.around(text, outcome.span(), new Span(from, section.span().end()));
      if (outline.words().cites(sentence.of(text))) {
        continue;
      }
      List<Span> names = named(outline, section, new Span(from, sentence.start()), sentence);
      boolean open = names.isEmpty() && outcome.strong() && results.isEmpty();
      if (names.size() > 1 || open) {
        return List.of();
      }
      Optional<Span> name = names.stream().findFirst();
      boolean goesOn =
          !results.isEmpty()
              && name.filter(one -> !same(outline, one, results.getLast().name())).isEmpty();
      if (goesOn) {
        Result last = results.removeLast();
        results.add(new Result(new Span(last.sentence().start(), sentence.end()), last.name()));
      } else {
        name.ifPresent(one -> results.add(new Result(sentence, one)));
      }
      from = sentence.end();
    }
    return results;
  }

  private static boolean tells(Outcome outcome) {
    return outcome.strong() || outcome.kind() == Outcomes.Kind.ELECTED;
  }

  /** In the sentence of the result, else the last name above it where the heading lists them. */
  private static List<Span> named(Outline outline, Section section, Span above, Span sentence) {
    List<Span> named = distinct(outline, within(outline, sentence));
    if (!named.isEmpty()
        || distinct(outline, within(outline, title(outline, section))).size() < 2) {
      return named;
    }
    List<Span> before = above.isEmpty() ? List.of() : within(outline, above);
    return before.isEmpty() ? List.of() : List.of(before.getLast());
  }

  private static Span title(Outline outline, Section section) {
    return Titles.of(outline, section).orElse(section.head().line().span());
  }

  private static List<Span> within(Outline outline, Span span) {
    return Places.between(outline.named(), Span::start, span.start(), span.end());
  }

  private static List<Span> distinct(Outline outline, List<Span> names) {
    List<Span> distinct = new ArrayList<>();
    int before = -1;
    for (Span name : names) {
      boolean first = before < 0 || before > name.start();
      boolean beside = first || outline.words().joins(between(outline, before, name.start()));
      if (beside && distinct.stream().noneMatch(other -> same(outline, name, other))) {
        distinct.add(name);
      }
      before = name.end();
    }
    return distinct;
  }

  private static String between(Outline outline, int from, int to) {
    return outline.document().text().substring(from, to);
  }

  private static boolean same(Outline outline, Span name, Span other) {
    String one = folded(outline, name);
    String two = folded(outline, other);
    return one.startsWith(two) || two.startsWith(one);
  }

  private static String folded(Outline outline, Span name) {
    return Words.folded(name.of(outline.document().text()));
  }
}
