package fr.greffe.rules;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The rules of one file of {@code config/rules}, in order.
 *
 * <pre>
 * reader: amount                 # who turns the parts into facts
 * fragments:                     # optional; ${digits} in a pattern or a later fragment stands for it
 *   digits: '\d{1,3}(?:[ .]\d{3}){0,4}'
 *   month: '${lexicon:months}'   # the terms of config/lexicons/months.tsv, one of them
 * rules:
 *   - name: amount-in-figures
 *     needs: [ '€', euro ]       # optional
 *     pattern: '(?&lt;value&gt;${digits}) ?€'
 *     examples:
 *       - { text: '2 880 €', expect: [ '2880 EUR' ] }
 *     counterexamples:
 *       - 'article 6574'
 * </pre>
 *
 * @param reader name of the reader that the file is for
 * @param rules at least one
 */
public record RuleBook(String reader, List<Rule> rules) {
  private static final Pattern FRAGMENT = Pattern.compile("\\$\\{((?:lexicon:)?[a-z][a-z0-9-]*)}");
  private static final String LEXICON = "lexicon:";
  private static final Set<String> BOOK_KEYS = Set.of("reader", "fragments", "rules");
  private static final Set<String> RULE_KEYS =
      Set.of("name", "pattern", "needs", "examples", "counterexamples");
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE;

  public RuleBook {
    rules = List.copyOf(rules);
  }

  /**
   * Reads a file of rules.
   *
   * @throws IllegalArgumentException naming the file and the rule, when the file does not hold
   *     together
   */
  public static RuleBook load(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      return read(map(tree), file.toAbsolutePath().resolveSibling("../lexicons"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /** All matches of all rules in {@code text}, in the order of the rules. */
  public List<RuleMatch> matches(String text) {
    return rules.stream().flatMap(rule -> rule.matches(text).stream()).toList();
  }

  /** The rule of that name. */
  public Rule rule(String name) {
    return rules.stream()
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rule " + name));
  }

  private static RuleBook read(Map<String, Object> book, Path lexicons) {
    refuseUnknown(book, BOOK_KEYS);
    Map<String, String> fragments = new LinkedHashMap<>();
    if (book.containsKey("fragments")) {
      map(book.get("fragments"))
          .forEach(
              (name, value) ->
                  fragments.put(name, expand(String.valueOf(value), fragments, lexicons)));
    }
    List<Rule> rules = new ArrayList<>();
    for (Object rule : list(book.get("rules"))) {
      rules.add(rule(map(rule), fragments, lexicons));
    }
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("no rules");
    }
    return new RuleBook(string(book, "reader"), rules);
  }

  private static Rule rule(Map<String, Object> rule, Map<String, String> fragments, Path lexicons) {
    refuseUnknown(rule, RULE_KEYS);
    String name = string(rule, "name");
    try {
      String pattern = expand(string(rule, "pattern"), fragments, lexicons);
      return new Rule(
          name,
          Pattern.compile(pattern, FLAGS),
          Beginnings.of(pattern, FLAGS),
          strings(rule.get("needs")),
          list(rule.get("examples")).stream().map(RuleBook::example).toList(),
          strings(rule.get("counterexamples")));
    } catch (PatternSyntaxException | IllegalStateException e) {
      throw new IllegalArgumentException("rule " + name + ": " + e.getMessage(), e);
    }
  }

  private static Rule.Example example(Object node) {
    Map<String, Object> example = map(node);
    return new Rule.Example(string(example, "text"), strings(example.get("expect")));
  }

  private static String expand(String pattern, Map<String, String> fragments, Path lexicons) {
    return FRAGMENT
        .matcher(pattern)
        .replaceAll(
            match -> {
              String name = match.group(1);
              String fragment =
                  name.startsWith(LEXICON)
                      ? Lexicon.load(lexicons.resolve(name.substring(LEXICON.length()) + ".tsv"))
                          .asAlternative()
                      : fragments.get(name);
              if (fragment == null) {
                throw new IllegalStateException("unknown fragment ${" + name + "}");
              }
              return Matcher.quoteReplacement("(?:" + fragment + ")");
            });
  }

  private static void refuseUnknown(Map<String, Object> map, Set<String> known) {
    for (String key : map.keySet()) {
      if (!known.contains(key)) {
        throw new IllegalArgumentException("unknown key " + key);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object node) {
    if (node instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new IllegalArgumentException("a mapping is expected, not: " + node);
  }

  private static List<Object> list(@Nullable Object node) {
    return switch (node) {
      case null -> List.of();
      case List<?> list -> List.copyOf(list);
      default -> throw new IllegalArgumentException("a list is expected, not: " + node);
    };
  }

  private static List<String> strings(@Nullable Object node) {
    return list(node).stream().map(String::valueOf).toList();
  }

  private static String string(Map<String, Object> map, String key) {
    Object value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException("missing key " + key);
    }
    return String.valueOf(value);
  }
}
