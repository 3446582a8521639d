package fr.greffe.extraction.name;

import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Turns the strength of a reading into how often such readings are right: a logistic regression
 * over which parts agreed, its weights in {@code config/models/confidence.tsv}.
 */
record Calibration(Map<String, Double> weights) {
  static final String THRESHOLD = "seuil";

  /** What the file calls the parts of a reading, in the order of {@link #parts}. */
  static final List<String> PARTS =
      List.of(
          "constante",
          "brute",
          "liste",
          "versement",
          "tête-seule",
          "modèle-seul",
          "modèle-et-règle",
          "mots");

  private static final double STRONGEST = 0.98;
  private static final int MOST_WORDS = 10;

  static Calibration load(Path config) {
    return of(config.resolve("models/confidence.tsv"));
  }

  /** The weights of a file. */
  static Calibration of(Path file) {
    return new Calibration(
        Lexicon.load(file).entries().stream()
            .collect(
                Collectors.toMap(
                    Lexicon.Entry::term, entry -> Double.parseDouble(entry.column(0)))));
  }

  /** True for a reading strong enough to be kept. */
  boolean keeps(Candidate candidate) {
    return candidate.confidence() >= weight(THRESHOLD);
  }

  /** How likely the reading is right, from 0 to 1. */
  double of(Candidate candidate, String name) {
    return Logistic.of(parts(candidate, name), PARTS.stream().mapToDouble(this::weight).toArray());
  }

  /** What is known of a reading, a number for each of {@link #PARTS}. */
  static double[] parts(Candidate candidate, String name) {
    List<String> readers = candidate.readers();
    boolean payee = candidate.rule().equals("payee");
    boolean model = readers.contains(Candidate.MODEL);
    double strength = Math.min(STRONGEST, candidate.confidence());
    return new double[] {
      1,
      Math.log(strength / (1 - strength)),
      one(readers.contains(Candidate.LEXICON)),
      one(payee),
      one(candidate.rule().equals("head-noun") && readers.equals(List.of(Candidate.RULE))),
      one(readers.equals(List.of(Candidate.MODEL))),
      one(model && readers.contains(Candidate.RULE) && !payee),
      Math.min(MOST_WORDS, name.split(" ").length) / 5.0
    };
  }

  private static double one(boolean so) {
    return so ? 1 : 0;
  }

  private double weight(String part) {
    Double weight = weights.get(part);
    if (weight == null) {
      throw new IllegalArgumentException("models/confidence.tsv: no weight for " + part);
    }
    return weight;
  }
}
