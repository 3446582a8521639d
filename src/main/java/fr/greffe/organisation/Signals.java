package fr.greffe.organisation;

import fr.greffe.organisation.Ledger.Line;
import fr.greffe.organisation.OrganisationRecord.Maybe;
import fr.greffe.register.Entry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for what {@code config/signals.yaml} names, in the ledger of one organisation. */
public final class Signals {
  private final List<SignalRule> rules;

  public Signals(List<SignalRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * The questions that a ledger raises.
   *
   * @param entries that name the organisation
   * @param populations of bodies by name
   */
  public List<Signal> of(Ledger ledger, List<Entry> entries, Map<String, Integer> populations) {
    SignalScene scene = new SignalScene(ledger, entries, populations);
    return rules.stream().flatMap(rule -> find(rule, scene)).toList();
  }

  private static Stream<Signal> find(SignalRule rule, SignalScene scene) {
    return switch (rule.finds()) {
      case "grant-before-end" -> Endings.find(rule, scene);
      case "two-names" -> twoNames(rule, scene);
      case "grant-without-words" -> withoutWords(rule, scene);
      case "interested-member" -> Interests.find(rule, scene);
      case "renewed-without-words" -> renewed(rule, scene);
      case "voted-elsewhere" -> elsewhere(rule, scene);
      default -> throw new IllegalArgumentException("config/signals.yaml : " + rule.finds());
    };
  }

  /** Paid under this name, and perhaps under another that has no word more and none less. */
  private static Stream<Signal> twoNames(SignalRule rule, SignalScene scene) {
    List<Line> voted = scene.voted();
    List<Maybe> maybe =
        scene.organisation().maybe().stream()
            .filter(one -> one.reasons().stream().noneMatch(why -> why.startsWith(Comparison.MORE)))
            .toList();
    if (voted.isEmpty() || maybe.isEmpty()) {
      return Stream.empty();
    }
    return maybe.stream().map(one -> signal(rule, scene, voted, Map.of("detail", one.name())));
  }

  private static Stream<Signal> withoutWords(SignalRule rule, SignalScene scene) {
    return byBodyAndYear(scene).values().stream()
        .filter(lines -> sum(lines).compareTo(rule.threshold()) > 0)
        .filter(lines -> lines.stream().noneMatch(line -> scene.says(line, rule.words())))
        .map(lines -> signal(rule, scene, lines, Map.of("detail", lines.getFirst().year())));
  }

  /** A later year's grant whose papers cite nothing of what the earlier one did. */
  private static Stream<Signal> renewed(SignalRule rule, SignalScene scene) {
    Map<String, List<List<Line>>> byBody =
        byBodyAndYear(scene).values().stream()
            .collect(
                Collectors.groupingBy(
                    lines -> lines.getFirst().body(), TreeMap::new, Collectors.toList()));
    return byBody.values().stream()
        .flatMap(years -> years.stream().skip(1))
        .filter(lines -> lines.stream().noneMatch(line -> scene.says(line, rule.words())))
        .map(lines -> signal(rule, scene, lines, Map.of("detail", lines.getFirst().year())));
  }

  private static Stream<Signal> elsewhere(SignalRule rule, SignalScene scene) {
    Map<String, List<Line>> byBody =
        scene.grants().stream()
            .collect(Collectors.groupingBy(Line::body, TreeMap::new, Collectors.toList()));
    List<String> parts = new ArrayList<>();
    byBody.forEach(
        (body, lines) -> {
          Integer people = scene.populations().get(body);
          if (people != null && people > 0) {
            BigDecimal each = sum(lines).divide(new BigDecimal(people), 2, RoundingMode.HALF_UP);
            parts.add(body + ", " + French.sum(each) + " par habitant");
          }
        });
    return parts.size() < 2
        ? Stream.empty()
        : Stream.of(
            signal(rule, scene, scene.grants(), Map.of("detail", String.join(" ; ", parts))));
  }

  private static Map<String, List<Line>> byBodyAndYear(SignalScene scene) {
    return scene.grants().stream()
        .collect(
            Collectors.groupingBy(
                line -> line.body() + "\n" + line.year(), TreeMap::new, Collectors.toList()));
  }

  /** A question about lines of the ledger. */
  static Signal signal(
      SignalRule rule, SignalScene scene, List<Line> lines, Map<String, String> details) {
    Map<String, String> gaps = new TreeMap<>(details);
    gaps.put("organisation", scene.organisation().name());
    gaps.put("somme", French.sum(sum(lines)));
    gaps.put("seuil", French.sum(rule.threshold()));
    gaps.put("organisme", joined(lines, Line::body));
    return new Signal(
        rule.name(),
        rule.ask(gaps),
        scene.organisation().id(),
        List.copyOf(new TreeSet<>(lines.stream().map(Line::body).toList())),
        lines.stream().map(SignalScene::source).toList());
  }

  private static String joined(List<Line> lines, Function<Line, String> part) {
    return lines.stream().map(part).distinct().collect(Collectors.joining(", "));
  }

  static BigDecimal sum(List<Line> lines) {
    return lines.stream().map(Line::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
