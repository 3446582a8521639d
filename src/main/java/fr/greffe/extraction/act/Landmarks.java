package fr.greffe.extraction.act;

import static java.util.Optional.empty;

import fr.greffe.document.Span;
import fr.greffe.extraction.act.Landmark.Kind;
import fr.greffe.extraction.act.Outcomes.Outcome;
import fr.greffe.rules.Rule;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the lines that may begin or end an act. */
public final class Landmarks {
  private static final int LONGEST_LINE = 600;
  private static final int LONGEST_TITLE = 260;
  private static final int LONGEST_THEME = 400;
  private static final int LONGEST_SENTENCE = 90;
  private static final Pattern FIGURE = Pattern.compile("\\d[.,]\\d{1,3}\\s?%?$|€$");
  private static final int NAMES = 3;
  private static final Pattern ROLL =
      Pattern.compile(
          "(?:[-–•*]\\s{0,3})?(?:(?!(?:DE|DU|DES|ET|AU|AUX|LES|EN|SUR|POUR)\\s)\\p{Lu}[\\p{Lu}'’-]++\\s?+){2,3}[,.;]?");

  private static final String LETTER = "item-letter";

  private final RuleBook rules;
  private final NotTitles notTitles;
  private final ActWords words;

  private Landmarks(RuleBook rules, NotTitles notTitles, ActWords words) {
    this.rules = rules;
    this.notTitles = notTitles;
    this.words = words;
  }

  public static Landmarks load(Path config) {
    return new Landmarks(
        RuleBook.load(config.resolve("rules/act-landmarks.yaml")),
        NotTitles.load(config),
        ActWords.load(config));
  }

  NotTitles notTitles() {
    return notTitles;
  }

  ActWords words() {
    return words;
  }

  /** At most one landmark a line, in order. */
  List<Landmark> read(List<Line> lines, List<Outcome> told) {
    boolean lettered = lettered(lines);
    List<Landmark> landmarks = new ArrayList<>();
    boolean opens = true;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Optional<Landmark> folded = i + 1 < lines.size() ? folded(line, lines.get(i + 1)) : empty();
      if (folded.isPresent()) {
        landmarks.add(folded.get());
        opens = true;
        i++;
        continue;
      }
      boolean reported = i + 1 < lines.size() && words.reporter(lines.get(i + 1).text());
      Optional<Landmark> read = read(line, lettered).or(() -> reported ? reported(line) : empty());
      boolean inside =
          read.isPresent()
              && read.get().is(Kind.TITLE)
              && (!opens && !line.apart() || isOfARoll(lines, i));
      if (!inside) {
        read.ifPresent(landmarks::add);
      }
      opens = read.isPresent() && !inside || !line.open() || result(line, told);
    }
    return landmarks;
  }

  /** True where A and B count items: a letter alone may be an initial. */
  private boolean lettered(List<Line> lines) {
    Rule letter = rules.rule(LETTER);
    String last = "";
    for (Line line : lines) {
      List<RuleMatch> matches = letter.matches(line.text());
      String read = matches.isEmpty() ? "" : matches.getFirst().part("ordinal").orElse("");
      if (read.equals("B") && last.equals("A")) {
        return true;
      }
      last = read.isEmpty() ? last : read;
    }
    return false;
  }

  /** True for a line that ends with the very result of a vote, no list of voters running on. */
  private boolean result(Line line, List<Outcome> told) {
    return words.endsResult(line.text())
        && Places.between(told, Outcome::start, line.span().start(), line.span().end()).stream()
            .anyMatch(Outcome::strong);
  }

  /** True for one of at least three lines in capitals below each other, a name each. */
  private static boolean isOfARoll(List<Line> lines, int i) {
    int first = i;
    while (first > 0 && i - first < NAMES && names(lines.get(first - 1))) {
      first--;
    }
    int last = i;
    while (last + 1 < lines.size() && last - i < NAMES && names(lines.get(last + 1))) {
      last++;
    }
    return names(lines.get(i)) && last - first + 1 >= NAMES;
  }

  private static boolean names(Line line) {
    return ROLL.matcher(line.text()).matches();
  }

  /** The line above the one that names who reports is a title, however it is printed. */
  private Optional<Landmark> reported(Line line) {
    boolean begins = Character.isLetterOrDigit(line.text().charAt(0));
    return begins && mayBeTitle(line) && !words.speaks(line.text())
        ? Optional.of(
            new Landmark(Kind.TITLE, line, null, null, "", line.span(), Outlines.REPORTED))
        : empty();
  }

  /** A heading whose number, in brackets at its end, runs over into the second line. */
  private Optional<Landmark> folded(Line line, Line next) {
    boolean bracket = line.text().lastIndexOf('(') > line.text().lastIndexOf(')');
    if (!bracket || !line.apart() || next.apart() || next.text().indexOf(')') < 0) {
      return empty();
    }
    Line whole = line.with(next);
    return rules.rule("act-number-trailing").matches(whole.text()).stream()
        .findFirst()
        .map(match -> landmark(whole, match));
  }

  /** What one line says, in the short notation of the rules' examples. */
  public List<String> describe(String text) {
    Line line = new Line(0, new Span(0, text.length()), text, false, true, true);
    return read(line, true)
        .filter(mark -> !mark.rule().equals(Outlines.TYPOGRAPHY))
        .map(mark -> describe(text, mark))
        .stream()
        .toList();
  }

  private static String describe(String text, Landmark mark) {
    String title = mark.title().of(text);
    return switch (mark.kind()) {
      case NUMBER ->
          "number " + (mark.number() == null ? "" : mark.number().of(text)) + " | " + title;
      case CLOSING -> "closing " + Objects.requireNonNull(mark.number()).of(text);
      case ITEM -> "item " + mark.ordinal() + " | " + title;
      case OBJECT, TITLE -> "title " + title;
      case STOP -> "stop";
      case AGENDA -> "agenda";
      case EXTRACT -> "extract";
      case ORDER -> "order " + (mark.number() == null ? "" : mark.number().of(text));
    };
  }

  private Optional<Landmark> read(Line line, boolean lettered) {
    if (line.span().length() > LONGEST_LINE) {
      return empty();
    }
    Rule stop = rules.rule("stop");
    List<RuleMatch> stops = stop.matches(line.text());
    boolean small = Character.isLowerCase(line.text().charAt(0));
    if (!stops.isEmpty() && (!small || line.apart())) {
      return Optional.of(landmark(line, stops.getFirst()));
    }
    for (Rule rule : rules.rules()) {
      if (rule.equals(stop) || !lettered && rule.name().equals(LETTER)) {
        continue;
      }
      List<RuleMatch> matches = rule.matches(line.text());
      if (!matches.isEmpty() && fits(rule, line)) {
        return Optional.of(known(landmark(line, matches.getFirst())));
      }
    }
    if ((line.marked() || line.capitals()) && !small && mayBeTitle(line)) {
      return Optional.of(
          new Landmark(Kind.TITLE, line, null, null, "", line.span(), Outlines.TYPOGRAPHY));
    }
    return empty();
  }

  private boolean fits(Rule rule, Line line) {
    return switch (rule.name()) {
      case "theme-and-title" -> mayBeTitle(line, LONGEST_THEME);
      case "delegated" -> mayBeTitle(line);
      case "theme-alone" -> line.alone() && mayBeTitle(line);
      default -> true;
    };
  }

  private boolean mayBeTitle(Line line) {
    return mayBeTitle(line, LONGEST_TITLE);
  }

  private boolean mayBeTitle(Line line, int longest) {
    String text = line.text();
    if (text.length() < 4 || text.length() > longest || line.table()) {
      return false;
    }
    boolean sentence = text.endsWith(".") && text.length() > LONGEST_SENTENCE;
    return !sentence && !FIGURE.matcher(text).find() && !notTitles.match(text);
  }

  /** An item is known by a title that tells of decisions taken by delegation, or of its theme. */
  private Landmark known(Landmark mark) {
    if (!mark.is(Kind.ITEM)) {
      return mark;
    }
    String title = mark.title().shift(-mark.start()).of(mark.line().text());
    return Stream.of(Outlines.DELEGATED, Outlines.THEMED)
        .filter(rule -> !rules.rule(rule).matches(title).isEmpty())
        .findFirst()
        .map(mark::by)
        .orElse(mark);
  }

  private static Landmark landmark(Line line, RuleMatch match) {
    Span number =
        match
            .partSpan("number")
            .or(() -> match.partSpan("number2"))
            .or(() -> match.partSpan("number3"))
            .map(at(line))
            .orElse(null);
    String ordinal = match.part("ordinal").orElse(null);
    Span title =
        match
            .partSpan("title")
            .map(at(line))
            .orElse(new Span(line.span().end(), line.span().end()));
    return new Landmark(
        kind(match.rule().name()),
        line,
        number,
        ordinal,
        ordinal == null ? "" : style(match, ordinal),
        title,
        match.rule().name());
  }

  private static java.util.function.UnaryOperator<Span> at(Line line) {
    return span -> span.shift(line.span().start());
  }

  /** "item-arabic" with its separator and depth: "3/" and "4/" are one series, "3.1" another. */
  private static String style(RuleMatch match, String ordinal) {
    String after = match.text().substring(match.result().end("ordinal") - match.result().start());
    String separator =
        after.isEmpty() ? "" : after.strip().isEmpty() ? "" : after.strip().substring(0, 1);
    long depth = ordinal.chars().filter(c -> c == '.' || c == '-').count();
    return match.rule().name() + depth + separator;
  }

  private static Kind kind(String rule) {
    if (rule.startsWith("act-number")) {
      return Kind.NUMBER;
    }
    if (rule.startsWith("closing-number")) {
      return Kind.CLOSING;
    }
    if (rule.startsWith("item")) {
      return Kind.ITEM;
    }
    return switch (rule) {
      case "object-label" -> Kind.OBJECT;
      case "theme-and-title", "theme-alone", "delegated" -> Kind.TITLE;
      case "stop" -> Kind.STOP;
      case "agenda" -> Kind.AGENDA;
      case "extract-head" -> Kind.EXTRACT;
      case "order-number" -> Kind.ORDER;
      default -> throw new IllegalStateException("a rule without kind: " + rule);
    };
  }
}
