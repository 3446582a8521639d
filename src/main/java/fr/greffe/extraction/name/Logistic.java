package fr.greffe.extraction.name;

import java.util.List;

/** A logistic regression: how often something is so, told from the parts that it has. */
final class Logistic {
  private static final int STEPS = 20_000;

  /** Holds weights near zero that few cases tell anything of. */
  private static final double RIDGE = 1;

  private Logistic() {}

  /** Something that is so or not, and its parts; the first part is that of all. */
  record Case(double[] parts, boolean so) {}

  /** How likely what has these parts is so. */
  static double of(double[] parts, double[] weights) {
    double score = 0;
    for (int i = 0; i < parts.length; i++) {
      score += parts[i] * weights[i];
    }
    return 1 / (1 + Math.exp(-score));
  }

  /** The weights that make the cases most likely, by steps that never overshoot. */
  static double[] fit(List<Case> cases, int parts) {
    double curvature = RIDGE + cases.stream().mapToDouble(one -> square(one.parts())).sum() / 4;
    double[] weights = new double[parts];
    for (int step = 0; step < STEPS; step++) {
      double[] slope = new double[parts];
      for (int i = 1; i < parts; i++) {
        slope[i] = -RIDGE * weights[i];
      }
      for (Case one : cases) {
        double missing = (one.so() ? 1 : 0) - of(one.parts(), weights);
        for (int i = 0; i < parts; i++) {
          slope[i] += missing * one.parts()[i];
        }
      }
      for (int i = 0; i < parts; i++) {
        weights[i] += slope[i] / curvature;
      }
    }
    return weights;
  }

  private static double square(double[] parts) {
    double sum = 0;
    for (double part : parts) {
      sum += part * part;
    }
    return sum;
  }
}
