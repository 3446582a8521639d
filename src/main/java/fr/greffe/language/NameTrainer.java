package fr.greffe.language;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/**
 * Trains the name finder on generated council sentences and on sentences annotated by hand, and
 * measures it. The same data and seed give the same model.
 */
public final class NameTrainer {
  private static final int ITERATIONS = 100;
  private static final int CUTOFF = 2;
  private static final String FEATURES =
      """
      <featureGenerators cache="true" name="names">
        <generator class="opennlp.tools.util.featuregen.WindowFeatureGeneratorFactory">
          <int name="prevLength">2</int><int name="nextLength">2</int>
          <generator class="opennlp.tools.util.featuregen.TokenFeatureGeneratorFactory"/>
        </generator>
        <generator class="opennlp.tools.util.featuregen.WindowFeatureGeneratorFactory">
          <int name="prevLength">2</int><int name="nextLength">2</int>
          <generator class="opennlp.tools.util.featuregen.TokenClassFeatureGeneratorFactory">
            <bool name="wordAndClass">true</bool>
          </generator>
        </generator>
        <generator class="opennlp.tools.util.featuregen.DefinitionFeatureGeneratorFactory"/>
        <generator class="opennlp.tools.util.featuregen.PreviousMapFeatureGeneratorFactory"/>
        <generator class="opennlp.tools.util.featuregen.BigramNameFeatureGeneratorFactory"/>
        <generator class="opennlp.tools.util.featuregen.PrefixFeatureGeneratorFactory">
          <int name="length">4</int>
        </generator>
        <generator class="opennlp.tools.util.featuregen.SuffixFeatureGeneratorFactory">
          <int name="length">4</int>
        </generator>
        <generator class="opennlp.tools.util.featuregen.SentenceFeatureGeneratorFactory">
          <bool name="begin">true</bool><bool name="end">false</bool>
        </generator>
      </featureGenerators>
      """;

  private NameTrainer() {}

  /**
   * What a model was trained on.
   *
   * @param generated sentences made from the phrases of {@code config/training}
   * @param annotated sentences annotated by hand
   * @param tokens of both
   */
  public record Trained(int generated, int annotated, int tokens) {}

  /**
   * How a model does on annotated sentences; a name counts where stretch and type agree.
   *
   * @param type of name
   * @param right found and annotated
   * @param found found
   * @param wanted annotated
   */
  public record Figures(String type, int right, int found, int wanted) {
    public double precision() {
      return found == 0 ? 0 : (double) right / found;
    }

    public double recall() {
      return wanted == 0 ? 0 : (double) right / wanted;
    }
  }

  /**
   * Trains a model and writes it.
   *
   * @param config folder of {@code training}, {@code reference} and {@code lexicons}
   * @param annotated files of annotated sentences, {@code .train} or {@code .tsv}
   * @param generated how many sentences to make
   * @param seed of chance
   * @param model file to write
   */
  public static Trained train(
      Path config, List<Path> annotated, int generated, long seed, Path model) throws IOException {
    Random random = new Random(seed);
    List<NameSample> samples =
        new ArrayList<>(GeneratedSentences.load(config, random).make(generated));
    for (Path file : annotated) {
      samples.addAll(AnnotatedSentences.read(file));
    }
    Collections.shuffle(samples, random);
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT");
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
    parameters.put("PrintMessages", false);
    TokenNameFinderModel trained =
        NameFinderME.train(
            "fr",
            null,
            ObjectStreamUtils.createObjectStream(samples),
            parameters,
            TokenNameFinderFactory.create(
                TokenNameFinderFactory.class.getName(),
                FEATURES.getBytes(StandardCharsets.UTF_8),
                Map.of(),
                new BilouCodec()));
    Files.createDirectories(model.toAbsolutePath().getParent());
    try (OutputStream stream = Files.newOutputStream(model)) {
      trained.serialize(stream);
    }
    int tokens = samples.stream().mapToInt(sample -> sample.getSentence().length).sum();
    return new Trained(generated, samples.size() - generated, tokens);
  }

  /** Measures a model on files of annotated sentences, type by type. */
  public static List<Figures> measure(Path model, List<Path> annotated) throws IOException {
    NameFinderME finder = new NameFinderME(new TokenNameFinderModel(model));
    List<Figures> figures = new ArrayList<>();
    List<NameSample> samples = new ArrayList<>();
    for (Path file : annotated) {
      samples.addAll(AnnotatedSentences.read(file));
    }
    List<List<Span>> answers = new ArrayList<>();
    for (NameSample sample : samples) {
      answers.add(List.of(finder.find(sample.getSentence())));
    }
    for (String type : List.of(NameModel.ORGANISATION, NameModel.PERSON, NameModel.PLACE)) {
      int right = 0;
      int found = 0;
      int wanted = 0;
      for (int i = 0; i < samples.size(); i++) {
        List<Span> gold = ofType(List.of(samples.get(i).getNames()), type);
        List<Span> answer = ofType(answers.get(i), type);
        right += (int) answer.stream().filter(span -> contains(gold, span)).count();
        found += answer.size();
        wanted += gold.size();
      }
      figures.add(new Figures(type, right, found, wanted));
    }
    return figures;
  }

  private static List<Span> ofType(List<Span> names, String type) {
    return names.stream().filter(name -> type.equals(name.getType())).toList();
  }

  private static boolean contains(List<Span> names, Span name) {
    return names.stream()
        .anyMatch(other -> other.getStart() == name.getStart() && other.getEnd() == name.getEnd());
  }
}
