package fr.greffe.extraction.clause;

import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.register.BudgetLine;
import fr.greffe.register.Mention;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the lines of a budget that an act names: "chapitre 65, article 6574, fonction 311 du budget
 * principal 2023". Parts that stand side by side are one line; a budget alone is none.
 */
public final class BudgetLineReader {
  private static final int APART = 40;
  private static final List<String> PARTS =
      List.of("budget", "chapter", "account", "function", "operation");

  private final RuleBook rules;

  private BudgetLineReader(RuleBook rules) {
    this.rules = rules;
  }

  public static BudgetLineReader load(Path config) {
    return new BudgetLineReader(RuleBook.load(config.resolve("rules/budget-line.yaml")));
  }

  /** The lines in order, each once. */
  public List<Mention<BudgetLine>> read(Passage act) {
    List<Mention<BudgetLine>> lines = new ArrayList<>();
    Set<BudgetLine> known = new HashSet<>();
    for (List<RuleMatch> together : together(act.text())) {
      BudgetLine line = line(together);
      if (stands(line) && known.add(line)) {
        Span span =
            together.stream().map(RuleMatch::span).reduce(Span::union).orElse(new Span(0, 0));
        lines.add(new Mention<>(line, act.evidence(span.start(), span.end(), "budget-line")));
      }
    }
    return lines;
  }

  /** Neighbours in one sentence, none of them the same part twice. */
  private List<List<RuleMatch>> together(String text) {
    List<RuleMatch> matches = new ArrayList<>(rules.matches(text));
    matches.sort(Comparator.comparing(RuleMatch::span));
    List<List<RuleMatch>> groups = new ArrayList<>();
    Set<String> parts = new HashSet<>();
    int end = 0;
    for (RuleMatch match : matches) {
      boolean near =
          !groups.isEmpty()
              && match.span().start() - end <= APART
              && match.span().start() >= end
              && !breaks(text.substring(end, match.span().start()))
              && parts.stream().noneMatch(part -> match.part(part).isPresent());
      if (!near) {
        groups.add(new ArrayList<>());
        parts.clear();
      }
      groups.getLast().add(match);
      PARTS.stream().filter(part -> match.part(part).isPresent()).forEach(parts::add);
      end = match.span().end();
    }
    return groups;
  }

  private static boolean breaks(String between) {
    return between.contains(". ") || between.contains(";") || between.contains("\n\n");
  }

  private static BudgetLine line(List<RuleMatch> together) {
    Map<String, String> found = new HashMap<>();
    for (RuleMatch match : together) {
      for (String part : PARTS) {
        match.part(part).ifPresent(words -> found.putIfAbsent(part, words));
      }
    }
    return new BudgetLine(
        found.containsKey("budget") ? found.get("budget").replaceAll("\\s+", " ") : null,
        found.get("chapter"),
        found.containsKey("account") ? found.get("account").replace("-", "") : null,
        found.get("function"),
        found.get("operation"));
  }

  private static boolean stands(BudgetLine line) {
    return line.chapter() != null || line.account() != null || line.operation() != null;
  }
}
