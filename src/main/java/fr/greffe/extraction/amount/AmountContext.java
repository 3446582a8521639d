package fr.greffe.extraction.amount;

import fr.greffe.document.Span;
import fr.greffe.register.Amount.Role;
import fr.greffe.rules.Lexicon;
import fr.greffe.rules.RuleBook;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds who receives a sum, its account and its year in the row, line, sentence or title. */
record AmountContext(RuleBook rules, Payees payees, Map<String, Lexicon.Entry> strangers) {
  private static final int CAPTION = 400;

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");

  /** Spaces, and the stroke of the account "65-74". */
  private static final Pattern APART = Pattern.compile("\\s|(?<=^\\d{2})-");

  private static final Pattern ARTICLE =
      Pattern.compile("^(?:l['’]|la |le |les )(?=\\p{L})", Pattern.CASE_INSENSITIVE);
  private static final Pattern EDGES = Pattern.compile("^[\\s«\"'’*•-]+|[\\s»\"*,-]+$");
  private static final Pattern ADDRESS = Pattern.compile("\\s*\\(\\d{5}[^)]*\\)?\\s*$");
  private static final Set<Role> GRANTS = Set.of(Role.GRANT, Role.FEE, Role.CONTRIBUTION);
  private static final Set<Role> FIRMS =
      Set.of(Role.CONTRACT, Role.PURCHASE, Role.COST, Role.UNKNOWN);
  private static final Set<Role> LISTED = Set.of(Role.REQUESTED, Role.PREVIOUS);

  static AmountContext load(Path config) {
    return new AmountContext(
        RuleBook.load(config.resolve("rules/amount-context.yaml")),
        Payees.load(config),
        Lexicon.load(config.resolve("lexicons/not-beneficiaries.tsv")).byFoldedTerm());
  }

  /** Who receives the sum, as written. */
  Optional<String> beneficiary(Scene scene, Role role, Span sentence, @Nullable Cell cell) {
    if (matches("total", cell == null ? line(scene) : marked(scene, sentence))) {
      return Optional.empty();
    }
    if (cell != null) {
      return inRow(scene, role, cell)
          .or(() -> payees.told(scene, role, sentence).filter(name -> role == Role.CONTRACT));
    }
    if (scene.isCrowded(sentence)) {
      return listed(scene, role);
    }
    return first("lot", line(scene), true)
        .or(() -> listed(scene, role))
        .or(() -> payees.bracketed(scene, role, sentence))
        .or(() -> payees.later(scene, role, sentence))
        .or(() -> inWords(scene, role, sentence))
        .map(name -> scene.nameOf(name, sentence))
        .or(() -> payees.receiver(scene, role, sentence))
        .or(() -> payees.told(scene, role, sentence))
        .or(() -> payees.earlier(scene, role, sentence))
        .or(
            () ->
                GRANTS.contains(role)
                    ? first("title", scene.title().of(scene.text()), false)
                    : Optional.empty())
        .or(() -> comesIn(scene, sentence) ? Optional.empty() : payees.only(scene, role, sentence));
  }

  /** The name that an enumeration puts beside the sum. */
  private Optional<String> listed(Scene scene, Role role) {
    return scene
        .listed()
        .filter(span -> GRANTS.contains(role) && !planned(scene, span.start()))
        .map(span -> tidy(span.of(scene.text())))
        .filter(words -> plausible(words, true));
  }

  /** True where the money is asked of others, or theirs. */
  private boolean comesIn(Scene scene, Span sentence) {
    return matches("plan", titleBefore(scene)) || matches("plan", sentence.of(scene.text()));
  }

  private Optional<String> inRow(Scene scene, Role role, Cell cell) {
    if (!GRANTS.contains(role) && !FIRMS.contains(role) && !LISTED.contains(role)) {
      return Optional.empty();
    }
    boolean plan = planned(scene, cell.row().start());
    Optional<Span> name = role == Role.GRANT && !plan ? cell.named().or(cell::label) : cell.named();
    return name.map(
            span ->
                scene
                    .closing(span)
                    .orElseGet(() -> ADDRESS.matcher(span.of(scene.text())).replaceFirst("")))
        .map(AmountContext::tidy)
        .filter(words -> plausible(words, true));
  }

  /** True where a table or list at {@code start} shows who pays. */
  private boolean planned(Scene scene, int start) {
    int from = Math.min(start, Math.max(scene.act().start(), start - CAPTION));
    return matches("plan", scene.text().substring(from, start))
        || matches("plan", titleBefore(scene));
  }

  /** A short act's first words may go beyond the sum: what follows it introduces another list. */
  private static String titleBefore(Scene scene) {
    Span title = scene.title();
    int end = Math.min(title.end(), scene.sum().start());
    return title.start() < end ? scene.text().substring(title.start(), end) : "";
  }

  private Optional<String> inWords(Scene scene, Role role, Span sentence) {
    if (GRANTS.contains(role)) {
      return Optional.of(scene)
          .filter(one -> !planned(one, one.sum().start()))
          .flatMap(one -> first("line", line(one), true))
          .or(() -> first("grantee", marked(scene, sentence), false));
    }
    if (FIRMS.contains(role)) {
      Optional<String> party =
          role == Role.PURCHASE
              ? first("seller", marked(scene, sentence), false)
              : Optional.empty();
      return party.or(() -> first("firm", marked(scene, sentence), false));
    }
    return switch (role) {
      case SALE -> first("buyer", marked(scene, sentence), false);
      case LOAN -> first("lender", marked(scene, sentence), false);
      default -> Optional.empty();
    };
  }

  Optional<String> part(String part, Scene scene, Span sentence) {
    String words = marked(scene, sentence);
    return rules.rules().stream()
        .filter(rule -> rule.name().startsWith(part))
        .flatMap(rule -> rule.matches(words).stream().limit(1))
        .flatMap(match -> match.part(part).stream())
        .map(word -> APART.matcher(word).replaceAll(""))
        .findFirst();
  }

  private boolean matches(String prefix, String words) {
    return rules.rules().stream()
        .filter(rule -> rule.name().startsWith(prefix))
        .anyMatch(rule -> !rule.matches(words).isEmpty());
  }

  private Optional<String> first(String prefix, String context, boolean whole) {
    return rules.rules().stream()
        .filter(rule -> rule.name().startsWith(prefix))
        .flatMap(rule -> Nearest.parts(rule, "name", context).stream())
        .map(name -> tidy(name.of(context)))
        .filter(name -> plausible(name, whole))
        .findFirst();
  }

  private boolean plausible(String name, boolean whole) {
    String bare = ARTICLE.matcher(name).replaceFirst("");
    String[] words = Lexicon.fold(bare).split("[\\s'’]+");
    if (words.length == 0
        || words.length > 16
        || strangers.containsKey(words[0])
        || matches("not-a-payee", name)) {
      return false;
    }
    return whole
        ? !bare.isEmpty() && Character.isLetter(bare.charAt(0))
        : bare.codePoints().anyMatch(Character::isUpperCase) || words.length > 1;
  }

  private static String tidy(String name) {
    return EDGES.matcher(SPACES.matcher(name).replaceAll(" ")).replaceAll("").strip();
  }

  private static String line(Scene scene) {
    Span span = scene.sum();
    Span line = scene.around().line(span.start());
    return marked(scene, new Span(line.start(), Math.max(line.end(), span.end())));
  }

  /** The window with the sum in question as ¤, the others as ¢, on one line. */
  private static String marked(Scene scene, Span window) {
    StringBuilder marked = new StringBuilder();
    int at = window.start();
    for (Scene.Mark mark : scene.sumsIn(window)) {
      marked.append(scene.text(), at, mark.span().start()).append(mark.letter());
      at = mark.span().end();
    }
    marked.append(scene.text(), at, window.end());
    return SPACES.matcher(marked).replaceAll(" ").strip();
  }
}
