package fr.greffe.dossier;

import fr.greffe.document.Covered;
import fr.greffe.document.Span;
import fr.greffe.register.Entry;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what office a named person holds, by {@code config/rules/function.yaml}. */
public final class Functions {
  private static final int BEFORE = 110;
  private static final int AFTER = 130;
  private static final int TRIED = 8;

  private final RuleBook rules;

  private Functions(RuleBook rules) {
    this.rules = rules;
  }

  public static Functions load(Path config) {
    return new Functions(RuleBook.load(config.resolve("rules/function.yaml")));
  }

  /**
   * An office and where it is said.
   *
   * @param words as written, but for the first letter
   */
  record Office(String words, Citation citation) {}

  /** The office that an entry gives a person, the first that it says. */
  Optional<Office> of(Entry entry, String name) {
    String text = entry.text();
    return Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})")
        .matcher(text)
        .results()
        .limit(TRIED)
        .flatMap(at -> office(entry, new Span(at.start(), at.end())).stream())
        .findFirst();
  }

  private Optional<Office> office(Entry entry, Span name) {
    int from = Math.max(0, name.start() - BEFORE);
    int to = Math.min(entry.text().length(), name.end() + AFTER);
    return matches(entry.text().substring(from, to)).stream()
        .filter(match -> part(match, "name").shift(from).contains(name.end() - 1))
        .map(match -> part(match, "function").shift(from + entry.span().start()))
        .map(span -> new Office(words(entry, span), Places.at(entry, span)))
        .findFirst();
  }

  /** The first rule where two read the same words. */
  private List<RuleMatch> matches(String text) {
    Covered taken = new Covered();
    List<RuleMatch> apart = new ArrayList<>();
    for (RuleMatch match : rules.matches(text)) {
      if (!taken.touches(match.span())) {
        taken.add(match.span());
        apart.add(match);
      }
    }
    return apart;
  }

  private static Span part(RuleMatch match, String part) {
    return match.partSpan(part).orElseThrow();
  }

  private static String words(Entry entry, Span span) {
    String line =
        span.shift(-entry.span().start()).of(entry.text()).replaceAll("\\s+", " ").strip();
    return line.substring(0, 1).toLowerCase(Locale.FRENCH) + line.substring(1);
  }

  /** What the rules read in a text, in the notation of their examples. */
  public List<String> describe(String text) {
    return matches(text).stream()
        .map(match -> match.part("name").orElse("") + " : " + match.part("function").orElse(""))
        .map(words -> words.replaceAll("\\s+", " ").strip())
        .toList();
  }
}
