package fr.greffe.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SharedFeaturesTest {
  @Test
  void weighsAsTheModelWhateverWasAskedBefore() throws IOException {
    AbstractModel model =
        new TokenNameFinderModel(Path.of("config/models/names.bin"))
            .getArtifact("nameFinder.model");
    List<String> features =
        ((Map<?, ?>) model.getDataStructures()[1]).keySet().stream().map(Object::toString).toList();
    List<String> outcomes = features.stream().filter(one -> one.startsWith("po=")).toList();
    assertThat(outcomes).hasSizeGreaterThan(2);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    SharedFeatures shared = new SharedFeatures(model);
    for (int token = 0; token < 200; token++) {
      List<String> own =
          IntStream.range(0, random.nextInt(1, 30))
              .mapToObj(i -> features.get(random.nextInt(features.size())))
              .filter(one -> !one.startsWith("po="))
              .toList();
      for (int beam = 0; beam < 3; beam++) {
        String before = outcomes.get(random.nextInt(outcomes.size()));
        String[] asked =
            Stream.concat(own.stream(), Stream.of(before, "pow=unseen")).toArray(String[]::new);
        assertThat(shared.eval(asked)).containsExactly(model.eval(asked), Offset.offset(1e-9));
      }
    }
  }
}
