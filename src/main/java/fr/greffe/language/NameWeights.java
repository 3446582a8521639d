package fr.greffe.language;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.namefind.BilouNameFinderSequenceValidator;
import opennlp.tools.util.StringUtil;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;

/**
 * The weights of a name model, laid out by word: what a word says of itself and of its neighbours
 * is summed once, however often it is read. The features are those that {@link NameTrainer} asks
 * for, each met at least twice in training: of a word that the model has not met, only its shape
 * and its letters say anything.
 *
 * <p>A sum is a number for each outcome, or nothing where no feature has any.
 */
final class NameWeights {
  /** How far from a token its neighbours are looked at. */
  static final int WINDOW = 2;

  /** How a feature of a token is called when it is looked at from a token one or two away. */
  private static final List<String> PLACES = List.of("", "p1", "p2", "n1", "n2");

  private static final List<String> SHAPES =
      List.of(
          "lc", "2d", "4d", "an", "dd", "ds", "dc", "dp", "num", "sc", "ac", "cp", "ic", "other",
          "jah", "jak");
  private static final String NEVER = "null";
  private static final int AFFIX = 4;
  private static final int MOST_WORDS = 20_000;

  /** What holds whatever the words, and at the beginning of a sentence. */
  final double[] anywhere;

  final double[] atFirst;

  /** By outcome of the token before, of the one before it, of the same word before. */
  final double[][] before;

  final double[][] twoBefore;
  final double[][] again;
  final double[] unseen;

  /** By shape of a token and of the next: for the next, and for the token. */
  final double[][] afterShape;

  final double[][] beforeShape;

  /** By outcome of the token before, and by shape. */
  final double[][] shapeAfter;

  private final Map<String, Context> features;
  private final List<String> outcomes;
  private final double[][] shapes;
  private final boolean[][] follows;
  private final Map<String, Word> words = new ConcurrentHashMap<>();

  /**
   * A word as the model weighs it.
   *
   * @param text as it is written
   * @param shape index of its shape
   * @param known whether the model has met it
   * @param near what it says of itself, of the tokens one and two after it, one and two before it
   * @param after what it says of itself, by outcome of the token before
   */
  record Word(String text, int shape, boolean known, double[][] near, double[][] after) {}

  @SuppressWarnings("unchecked")
  NameWeights(AbstractModel model) {
    features = (Map<String, Context>) model.getDataStructures()[1];
    outcomes = List.of((String[]) model.getDataStructures()[2]);
    anywhere = sum("def");
    atFirst = sum("S=begin");
    before = table(outcomes.size(), i -> sum("po=" + outcomes.get(i)));
    twoBefore = table(outcomes.size(), i -> sum("ppo=" + outcomes.get(i)));
    again = table(outcomes.size(), i -> sum("pd=" + outcomes.get(i)));
    unseen = sum("pd=" + NEVER);
    follows = follows(outcomes);
    int pairs = SHAPES.size() * SHAPES.size();
    afterShape = table(pairs, i -> sum("pwc,wc=" + shapesOf(i)));
    beforeShape = table(pairs, i -> sum("wc,nc=" + shapesOf(i)));
    shapeAfter =
        table(
            outcomes.size() * SHAPES.size(),
            i ->
                sum(
                    "powf="
                        + outcomes.get(i / SHAPES.size())
                        + ","
                        + SHAPES.get(i % SHAPES.size())));
    shapes =
        table(
            PLACES.size() * SHAPES.size(),
            i -> sum(PLACES.get(i / SHAPES.size()) + "wc=" + SHAPES.get(i % SHAPES.size())));
  }

  List<String> outcomes() {
    return outcomes;
  }

  /** The outcome of a token that no name holds. */
  int none() {
    return outcomes.indexOf(BilouCodec.OTHER);
  }

  /** Which outcome may follow which, the first row for the beginning of a sentence. */
  boolean[][] follows() {
    return follows;
  }

  /** Where in a table by outcome and shape, or by two shapes, a pair stands. */
  static int pair(int first, int shape) {
    return first * SHAPES.size() + shape;
  }

  /** A word of a text; words of many texts are kept, until they are too many. */
  Word word(String text) {
    Word word = words.get(text);
    if (word == null) {
      word = weighed(text);
      if (words.size() >= MOST_WORDS) {
        words.clear();
      }
      words.put(text, word);
    }
    return word;
  }

  /** What two words side by side say of the second, added to a sum. */
  void addAfter(Word word, Word next, double[] into) {
    if (word.known() && next.known()) {
      add("pw,w=" + word.text() + "," + next.text(), into);
    }
    add(afterShape[pair(word.shape(), next.shape())], into);
  }

  /** What two words side by side say of the first, added to a sum. */
  void addBefore(Word word, Word next, double[] into) {
    if (word.known() && next.known()) {
      add("w,nw=" + word.text() + "," + next.text(), into);
    }
    add(beforeShape[pair(word.shape(), next.shape())], into);
  }

  static void add(double[] sum, double[] into) {
    for (int i = 0; i < sum.length; i++) {
      into[i] += sum[i];
    }
  }

  private Word weighed(String text) {
    String shape = FeatureGeneratorUtil.tokenFeature(text);
    String folded = StringUtil.toLowerCase(text);
    int of = SHAPES.indexOf(shape);
    boolean known = features.containsKey("w=" + folded);
    double[][] near = new double[PLACES.size()][];
    for (int i = 0; i < near.length; i++) {
      String place = PLACES.get(i);
      double[] plain = shapes[pair(i, of)];
      near[i] =
          known
              ? plus(plain, sum(place + "w=" + folded, place + "w&c=" + folded + "," + shape))
              : plain;
    }
    double[] letters = new double[outcomes.size()];
    for (int length = 1; length <= Math.min(AFFIX, text.length()); length++) {
      add("pre=" + text.substring(0, length), letters);
      add("suf=" + text.substring(text.length() - length), letters);
    }
    near[0] = plus(near[0], letters);
    double[][] after =
        table(
            outcomes.size(),
            i -> {
              double[] plain = shapeAfter[pair(i, of)];
              return known ? plus(plain, sum("pow=" + outcomes.get(i) + "," + text)) : plain;
            });
    return new Word(text, of, known, near, after);
  }

  private static double[] plus(double[] some, double[] more) {
    if (more.length == 0) {
      return some;
    }
    double[] sum = more.clone();
    add(some, sum);
    return sum;
  }

  private double[] sum(String... names) {
    double[] sum = {};
    for (String name : names) {
      if (features.containsKey(name)) {
        sum = sum.length == 0 ? new double[outcomes.size()] : sum;
        add(name, sum);
      }
    }
    return sum;
  }

  private void add(String feature, double[] into) {
    Context context = features.get(feature);
    if (context != null) {
      int[] of = context.getOutcomes();
      double[] weights = context.getParameters();
      for (int i = 0; i < of.length; i++) {
        into[of[i]] += weights[i];
      }
    }
  }

  private static boolean[][] follows(List<String> outcomes) {
    BilouNameFinderSequenceValidator rule = new BilouNameFinderSequenceValidator();
    boolean[][] follows = new boolean[outcomes.size() + 1][outcomes.size()];
    for (int i = 0; i < follows.length; i++) {
      String[] before = i == 0 ? new String[0] : new String[] {outcomes.get(i - 1)};
      for (int j = 0; j < outcomes.size(); j++) {
        follows[i][j] = rule.validSequence(before.length, before, before, outcomes.get(j));
      }
    }
    return follows;
  }

  private static String shapesOf(int pair) {
    return SHAPES.get(pair / SHAPES.size()) + "," + SHAPES.get(pair % SHAPES.size());
  }

  private static double[][] table(int size, IntFunction<double[]> of) {
    double[][] table = new double[size][];
    for (int i = 0; i < size; i++) {
      table[i] = of.apply(i);
    }
    return table;
  }
}
