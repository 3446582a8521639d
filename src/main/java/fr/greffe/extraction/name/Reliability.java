package fr.greffe.extraction.name;

import java.util.List;

/** How far what is announced is from what is observed. */
final class Reliability {
  /** Upper ends of the classes in which mentions are gathered. */
  private static final double[] CLASSES = {0.7, 0.8, 0.9, 0.95, 1};

  private Reliability() {}

  /** The mean distance between the two, class by class, each as heavy as its mentions. */
  static double gap(double[] announced, List<Logistic.Case> observed) {
    double[] sums = new double[CLASSES.length];
    for (int i = 0; i < announced.length; i++) {
      int of = 0;
      while (announced[i] >= CLASSES[of] && of < CLASSES.length - 1) {
        of++;
      }
      sums[of] += announced[i] - (observed.get(i).so() ? 1 : 0);
    }
    double gap = 0;
    for (double sum : sums) {
      gap += Math.abs(sum) / announced.length;
    }
    return gap;
  }
}
