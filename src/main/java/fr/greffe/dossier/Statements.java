package fr.greffe.dossier;

import fr.greffe.document.Span;
import fr.greffe.organisation.ObjectLikeness;
import fr.greffe.register.Entry;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads commitments, payments and purposes by {@code config/rules/statement.yaml}. */
public final class Statements {
  private final RuleBook rules;
  private final Dues dues;
  private final ObjectLikeness objects;
  private final Functions functions;

  private Statements(RuleBook rules, Dues dues, ObjectLikeness objects, Functions functions) {
    this.functions = functions;
    this.rules = rules;
    this.dues = dues;
    this.objects = objects;
  }

  public static Statements load(Path config) {
    return new Statements(
        RuleBook.load(config.resolve("rules/statement.yaml")),
        Dues.load(config),
        ObjectLikeness.load(config),
        Functions.load(config));
  }

  /** What an entry says, in order; places are those of the document. */
  public List<Statement> read(Entry entry) {
    return read(entry.text(), entry.span().start());
  }

  /** What the rules read in a text, in the notation of their examples. */
  public List<String> describe(String text) {
    return read(text, 0).stream()
        .map(
            one ->
                Stream.of(one.kind().name().toLowerCase(Locale.ROOT), one.who(), one.what())
                    .filter(part -> part != null)
                    .reduce((a, b) -> a + " : " + b)
                    .orElseThrow())
        .toList();
  }

  /** The due days that the rules read, in the notation of their examples. */
  public List<String> describeDue(String text) {
    return dues.describe(text);
  }

  ObjectLikeness objects() {
    return objects;
  }

  Functions functions() {
    return functions;
  }

  Dues dues() {
    return dues;
  }

  private List<Statement> read(String text, int shift) {
    return rules.matches(text).stream()
        .map(match -> statement(match, shift))
        .sorted(Comparator.comparing(Statement::span).thenComparing(Statement::rule))
        .toList();
  }

  private static Statement statement(RuleMatch match, int shift) {
    String rule = match.rule().name();
    Span what = trimmed(match);
    return new Statement(
        Statement.Kind.valueOf(rule.substring(0, rule.indexOf('-')).toUpperCase(Locale.ROOT)),
        match.part("who").map(Statements::oneLine).orElse(null),
        oneLine(what.shift(-match.span().start()).of(match.text())),
        new Span(match.span().start(), what.end()).shift(shift),
        what.shift(shift),
        rule);
  }

  /** The words that count, without space around them. */
  private static Span trimmed(RuleMatch match) {
    Span span = match.partSpan("what").orElse(match.span());
    String words = match.part("what").orElse(match.text());
    int before = words.length() - words.stripLeading().length();
    return new Span(span.start() + before, span.start() + words.stripTrailing().length());
  }

  private static String oneLine(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }
}
