package fr.greffe.extraction.amount;

import fr.greffe.document.Span;
import fr.greffe.extraction.cue.Surroundings;
import fr.greffe.register.Amount.Role;
import fr.greffe.rules.Lexicon;
import fr.greffe.rules.Rule;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds who receives a sum, its account and its year in the sentence, line or title around it. */
record AmountContext(RuleBook rules, Map<String, Lexicon.Entry> strangers) {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");
  private static final Pattern ARTICLE =
      Pattern.compile("^(?:l['’]|la |le |les )(?=\\p{L})", Pattern.CASE_INSENSITIVE);
  private static final Pattern EDGES = Pattern.compile("^[\\s«\"'’*•-]+|[\\s»\"*,-]+$");
  private static final Set<Role> GRANTS = Set.of(Role.GRANT, Role.FEE, Role.CONTRIBUTION);
  private static final Set<Role> PURCHASES =
      Set.of(Role.CONTRACT, Role.PURCHASE, Role.COST, Role.PRICE, Role.LOAN);

  static AmountContext load(Path config) {
    return new AmountContext(
        RuleBook.load(config.resolve("rules/amount-context.yaml")),
        Lexicon.load(config.resolve("lexicons/not-beneficiaries.tsv")).byFoldedTerm());
  }

  /** Who receives {@code sums.get(index)}, as written. */
  Optional<String> beneficiary(
      String text, List<Sum> sums, int index, Role role, Span sentence, Span title) {
    if (GRANTS.contains(role)) {
      return first("line", line(text, sums, index), true)
          .or(() -> first("grantee", marked(text, sums, index, sentence), false))
          .or(() -> first("title", title.of(text), false));
    }
    return PURCHASES.contains(role)
        ? first("firm", marked(text, sums, index, sentence), false)
        : Optional.empty();
  }

  Optional<String> part(String part, String text, List<Sum> sums, int index, Span sentence) {
    return named(part)
        .map(rule -> rule.matches(marked(text, sums, index, sentence)))
        .flatMap(matches -> matches.stream().findFirst())
        .flatMap(match -> match.part(part))
        .map(word -> word.replaceAll("\\s", ""));
  }

  private Optional<Rule> named(String prefix) {
    return rules.rules().stream().filter(rule -> rule.name().startsWith(prefix)).findFirst();
  }

  private Optional<String> first(String prefix, String context, boolean whole) {
    return rules.rules().stream()
        .filter(rule -> rule.name().startsWith(prefix))
        .flatMap(rule -> rule.matches(context).stream())
        .map(RuleMatch.class::cast)
        .flatMap(match -> match.part("name").stream())
        .map(AmountContext::tidy)
        .filter(name -> plausible(name, whole))
        .findFirst();
  }

  private boolean plausible(String name, boolean whole) {
    String bare = ARTICLE.matcher(name).replaceFirst("");
    String[] words = Lexicon.fold(bare).split("[\\s'’]+");
    if (words.length == 0 || words.length > 16 || strangers.containsKey(words[0])) {
      return false;
    }
    return whole
        ? !bare.isEmpty() && Character.isLetter(bare.charAt(0))
        : bare.codePoints().anyMatch(Character::isUpperCase) || words.length > 1;
  }

  private static String tidy(String name) {
    return EDGES.matcher(SPACES.matcher(name).replaceAll(" ")).replaceAll("").strip();
  }

  private static String line(String text, List<Sum> sums, int index) {
    Span span = sums.get(index).span();
    Span line = new Surroundings(text).line(span.start());
    return marked(text, sums, index, new Span(line.start(), Math.max(line.end(), span.end())));
  }

  /** The window with the sum in question as ¤, the others as ¢, on one line. */
  private static String marked(String text, List<Sum> sums, int index, Span window) {
    StringBuilder marked = new StringBuilder();
    int at = window.start();
    for (int i = 0; i < sums.size(); i++) {
      Span span = sums.get(i).span();
      if (span.start() >= at && span.end() <= window.end()) {
        marked.append(text, at, span.start()).append(i == index ? '¤' : '¢');
        at = span.end();
      }
    }
    marked.append(text, Math.min(at, window.end()), window.end());
    return SPACES.matcher(marked).replaceAll(" ").strip();
  }
}
