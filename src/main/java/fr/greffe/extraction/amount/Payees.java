package fr.greffe.extraction.amount;

import fr.greffe.document.Span;
import fr.greffe.register.Amount.Role;
import fr.greffe.rules.Rule;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chooses who a sum goes to among the organisations named around it: by the words between them, by
 * a word that refers back, or because nobody else is named.
 */
record Payees(RuleBook rules) {
  private static final Set<Role> GRANTS = Set.of(Role.GRANT, Role.FEE, Role.CONTRIBUTION);
  private static final Set<Role> FIRMS = Set.of(Role.CONTRACT);
  private static final Set<Role> RECEIVED =
      Set.of(Role.GRANT, Role.FEE, Role.CONTRIBUTION, Role.UNKNOWN, Role.PREVIOUS);
  private static final int LATER = 260;
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f]");

  static Payees load(Path config) {
    return new Payees(RuleBook.load(config.resolve("rules/amount-payee.yaml")));
  }

  /** The one that the words of the sentence, or a word that refers back, make the payee. */
  Optional<String> told(Scene scene, Role role, Span sentence) {
    String group = group(role);
    if (group.isEmpty()) {
      return Optional.empty();
    }
    return named(group, scene, sentence, "")
        .or(() -> again(scene, role, sentence))
        .or(
            () ->
                scene
                    .around()
                    .introduction(scene.sum().start())
                    .filter(scene.act()::contains)
                    .flatMap(
                        line ->
                            named(group, scene, line, " ¤").or(() -> again(scene, role, line))));
  }

  /** The one behind whose name the sum stands in brackets. */
  Optional<String> bracketed(Scene scene, Role role, Span sentence) {
    return RECEIVED.contains(role) ? named("bracket", scene, sentence, "") : Optional.empty();
  }

  /** The one that the sentence says receives the sum, whatever the sum is for. */
  Optional<String> receiver(Scene scene, Role role, Span sentence) {
    return RECEIVED.contains(role) ? named("receiver", scene, sentence, "") : Optional.empty();
  }

  /** The one to whom a sentence that follows gives the sum. */
  Optional<String> later(Scene scene, Role role, Span sentence) {
    int end = Math.min(sentence.end() + LATER, scene.act().end());
    return GRANTS.contains(role) && sentence.end() < end
        ? named("later", scene, new Span(sentence.end(), end), "")
        : Optional.empty();
  }

  /** The only one of the title, else of the act, that can be paid so. */
  Optional<String> only(Scene scene, Role role, Span sentence) {
    if (!GRANTS.contains(role) && !FIRMS.contains(role)) {
      return Optional.empty();
    }
    return single(scene, role, sentence)
        .or(() -> single(scene, role, scene.title()))
        .or(() -> gives(scene, sentence) ? single(scene, role, scene.act()) : Optional.empty());
  }

  /** The one whom a sentence before says that the commune joined or contributes to. */
  Optional<String> earlier(Scene scene, Role role, Span sentence) {
    int start = Math.max(sentence.start() - LATER, scene.act().start());
    return (role == Role.FEE || role == Role.CONTRIBUTION) && start < sentence.start()
        ? named("earlier", scene, new Span(start, sentence.start()), "")
        : Optional.empty();
  }

  private boolean gives(Scene scene, Span sentence) {
    return matches("giving", marked(scene, sentence)).findAny().isPresent();
  }

  private static String group(Role role) {
    return switch (role) {
      case GRANT, FEE, CONTRIBUTION -> "grantee";
      case CONTRACT, PURCHASE, COST, UNKNOWN -> "firm";
      case GUARANTEE -> "borrower";
      case REQUESTED -> "asker";
      default -> "";
    };
  }

  private Optional<String> named(String group, Scene scene, Span sentence, String end) {
    String marked = marked(scene, sentence) + end;
    return rules.rules().stream()
        .filter(rule -> rule.name().startsWith(group))
        .flatMap(rule -> Nearest.parts(rule, "payee", marked).stream())
        .findFirst()
        .map(place -> scene.payees(sentence).get(rank(marked, place.start())).name());
  }

  private Optional<String> again(Scene scene, Role role, Span sentence) {
    return matches("again", marked(scene, sentence)).findAny().isEmpty()
        ? Optional.empty()
        : scene
            .lastPayee(payee -> payee.sort() == Payee.OTHER || fits(payee, role))
            .map(Payee::name);
  }

  private Optional<String> single(Scene scene, Role role, Span window) {
    List<Payee> payees = scene.payees(window).stream().filter(payee -> fits(payee, role)).toList();
    return payees.isEmpty() || !payees.stream().allMatch(payees.getFirst()::isNamedAs)
        ? Optional.empty()
        : Optional.of(payees.getFirst().name());
  }

  private static boolean fits(Payee payee, Role role) {
    return switch (role) {
      case GRANT, REQUESTED -> payee.sort() == Payee.PRIVATE;
      case FEE, CONTRIBUTION -> payee.sort() == Payee.PRIVATE || payee.sort() == Payee.SYNDICAT;
      default -> payee.sort() == Payee.FIRM;
    };
  }

  private Stream<RuleMatch> matches(String group, String marked) {
    return rules.rules().stream()
        .filter(rule -> rule.name().startsWith(group))
        .map((Rule rule) -> rule.matches(marked))
        .flatMap(List::stream);
  }

  /** How many payees stand before {@code place}. */
  private static int rank(String marked, int place) {
    return (int) marked.substring(0, place).chars().filter(Payee::isLetter).count();
  }

  /** The sentence on one line with letters for payees and sums. */
  private static String marked(Scene scene, Span window) {
    StringBuilder marked = new StringBuilder();
    int at = window.start();
    for (Scene.Mark mark : scene.marks(window)) {
      marked.append(plain(scene.text(), at, mark.span().start())).append(mark.letter());
      at = mark.span().end();
    }
    return marked.append(plain(scene.text(), at, window.end())).toString();
  }

  private static String plain(String text, int from, int to) {
    return SPACE
        .matcher(text.substring(from, to))
        .replaceAll(" ")
        .chars()
        .filter(letter -> !Payee.isLetter(letter))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
