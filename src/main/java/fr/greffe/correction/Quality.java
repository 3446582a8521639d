package fr.greffe.correction;

import fr.greffe.register.Amendment.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How often readings are right, counted on what clerks said of them: a confirmation is a reading
 * that was right, a correction or a refusal one that was wrong, an addition one that was missed.
 *
 * @param cases facts that somebody judged
 * @param fields by what they are
 * @param rules by what had read them
 * @param bodies by who decides
 */
public record Quality(int cases, List<Score> fields, List<Score> rules, List<Score> bodies) {
  private static final String UNKNOWN = "(inconnu)";

  public Quality {
    fields = List.copyOf(fields);
    rules = List.copyOf(rules);
    bodies = List.copyOf(bodies);
  }

  /**
   * Readings of one kind.
   *
   * @param name of what they have in common
   * @param right that were confirmed
   * @param wrong that were corrected or refused
   * @param missed that were added
   */
  public record Score(String name, int right, int wrong, int missed) {
    private static final double Z = 1.96;

    public int judged() {
      return right + wrong;
    }

    /** Share of the judged readings that were right, 0 where none was judged. */
    public double precision() {
      return judged() == 0 ? 0 : (double) right / judged();
    }

    /** The least precision that so few cases allow to state, at 95 % (Wilson). */
    public double atLeast() {
      double n = judged();
      if (n == 0) {
        return 0;
      }
      double p = precision();
      double middle = p + Z * Z / (2 * n);
      double around = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
      return Math.max(0, (middle - around) / (1 + Z * Z / n));
    }

    Score and(Kind kind) {
      return switch (kind) {
        case CONFIRM -> new Score(name, right + 1, wrong, missed);
        case CORRECT, REFUSE -> new Score(name, right, wrong + 1, missed);
        case ADD -> new Score(name, right, wrong, missed + 1);
      };
    }
  }

  /**
   * @param corrections in the order they were made
   */
  public static Quality of(List<Correction> corrections) {
    List<Correction> judged = judged(corrections);
    return new Quality(
        judged.size(),
        scores(judged, one -> one.field().french()),
        scores(
            judged.stream().filter(one -> one.kind() != Kind.ADD).toList(),
            one -> one.rule().isEmpty() ? UNKNOWN : one.rule()),
        scores(judged, one -> one.body() == null ? UNKNOWN : one.body()));
  }

  /** One case a fact: what was said last of what the program had read. */
  private static List<Correction> judged(List<Correction> corrections) {
    Map<List<Object>, Correction> cases = new LinkedHashMap<>();
    for (Correction one : corrections) {
      if (!one.stands()) {
        continue;
      }
      List<Object> fact = fact(one);
      Correction first = cases.get(fact);
      if (first == null || !one.rule().equals(Stated.RULE)) {
        cases.put(fact, one);
      } else if (first.kind() == Kind.CONFIRM && one.kind() != Kind.CONFIRM) {
        cases.put(fact, one.readBy(first.rule()));
      }
    }
    return List.copyOf(cases.values());
  }

  private static List<Object> fact(Correction one) {
    return List.of(
        one.document(),
        one.field(),
        one.field().many() ? one.anchor().span() : one.anchor().opening());
  }

  private static List<Score> scores(List<Correction> judged, Function<Correction, String> name) {
    Map<String, Score> scores = new TreeMap<>();
    for (Correction one : judged) {
      String key = name.apply(one);
      scores.put(key, scores.getOrDefault(key, new Score(key, 0, 0, 0)).and(one.kind()));
    }
    List<Score> all = new ArrayList<>(scores.values());
    all.sort(Comparator.comparingInt((Score score) -> score.judged() + score.missed()).reversed());
    return all;
  }
}
