package fr.greffe.language;

import java.util.Arrays;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;

/**
 * A maximum-entropy model that weighs once what several readings of one token share: in a beam
 * search only the features that tell the outcomes before differ. For one search, in one thread.
 */
final class SharedFeatures implements MaxentModel {
  /** How the features of the outcomes before begin; they come last. */
  private static final String OUTCOME_BEFORE = "po=";

  private final AbstractModel model;
  private final Map<String, Context> weights;
  private String[] last = {};
  private int shared;
  private double[] sums;

  @SuppressWarnings("unchecked")
  SharedFeatures(AbstractModel model) {
    this.model = model;
    this.weights = (Map<String, Context>) model.getDataStructures()[1];
    this.sums = new double[model.getNumOutcomes()];
  }

  @Override
  public double[] eval(String[] features) {
    return eval(features, new double[sums.length]);
  }

  @Override
  public double[] eval(String[] features, double[] probabilities) {
    int outcomes = indexOfOutcomes(features);
    if (!sharesWithLast(features, outcomes)) {
      sums = new double[sums.length];
      Arrays.fill(sums, Math.log(1.0 / sums.length));
      add(features, 0, outcomes, sums);
      shared = outcomes;
      last = features;
    }
    System.arraycopy(sums, 0, probabilities, 0, sums.length);
    add(features, outcomes, features.length, probabilities);
    double total = 0;
    for (int i = 0; i < sums.length; i++) {
      probabilities[i] = Math.exp(probabilities[i]);
      total += probabilities[i];
    }
    for (int i = 0; i < sums.length; i++) {
      probabilities[i] /= total;
    }
    return probabilities;
  }

  private static int indexOfOutcomes(String[] features) {
    for (int i = features.length - 1; i >= 0; i--) {
      if (features[i].startsWith(OUTCOME_BEFORE)) {
        return i;
      }
    }
    return features.length;
  }

  private boolean sharesWithLast(String[] features, int outcomes) {
    if (outcomes != shared) {
      return false;
    }
    for (int i = 0; i < outcomes; i++) {
      if (!features[i].equals(last[i])) {
        return false;
      }
    }
    return true;
  }

  private void add(String[] features, int from, int to, double[] into) {
    for (int i = from; i < to; i++) {
      Context context = weights.get(features[i]);
      if (context != null) {
        int[] outcomes = context.getOutcomes();
        double[] parameters = context.getParameters();
        for (int j = 0; j < outcomes.length; j++) {
          into[outcomes[j]] += parameters[j];
        }
      }
    }
  }

  @Override
  public double[] eval(String[] features, float[] values) {
    return model.eval(features, values);
  }

  @Override
  public String getBestOutcome(double[] probabilities) {
    return model.getBestOutcome(probabilities);
  }

  @Override
  public String getAllOutcomes(double[] probabilities) {
    return model.getAllOutcomes(probabilities);
  }

  @Override
  public String getOutcome(int index) {
    return model.getOutcome(index);
  }

  @Override
  public int getIndex(String outcome) {
    return model.getIndex(outcome);
  }

  @Override
  public int getNumOutcomes() {
    return model.getNumOutcomes();
  }
}
