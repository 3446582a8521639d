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
  private static final double STRONGEST = 0.98;
  private static final int MOST_WORDS = 10;

  static Calibration load(Path config) {
    return new Calibration(
        Lexicon.load(config.resolve("models/confidence.tsv")).entries().stream()
            .collect(
                Collectors.toMap(
                    Lexicon.Entry::term, entry -> Double.parseDouble(entry.column(0)))));
  }

  /** True for a reading strong enough to be kept. */
  boolean keeps(Candidate candidate) {
    return candidate.confidence() >= weight("seuil");
  }

  /** How likely the reading is right, from 0 to 1. */
  double of(Candidate candidate, String name) {
    List<String> readers = candidate.readers();
    boolean payee = candidate.rule().equals("payee");
    boolean model = readers.contains(Candidate.MODEL);
    double strength = Math.min(STRONGEST, candidate.confidence());
    double score =
        weight("constante")
            + weight("brute") * Math.log(strength / (1 - strength))
            + (readers.contains(Candidate.LEXICON) ? weight("liste") : 0)
            + (payee ? weight("versement") : 0)
            + (candidate.rule().equals("head-noun") && readers.equals(List.of(Candidate.RULE))
                ? weight("tête-seule")
                : 0)
            + (readers.equals(List.of(Candidate.MODEL)) ? weight("modèle-seul") : 0)
            + (model && readers.contains(Candidate.RULE) && !payee ? weight("modèle-et-règle") : 0)
            + weight("mots") * Math.min(MOST_WORDS, name.split(" ").length) / 5;
    return 1 / (1 + Math.exp(-score));
  }

  private double weight(String part) {
    Double weight = weights.get(part);
    if (weight == null) {
      throw new IllegalArgumentException("models/confidence.tsv: no weight for " + part);
    }
    return weight;
  }
}
