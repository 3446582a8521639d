package fr.greffe.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NameSearchTest {
  private static final Path CONFIG = Path.of("config");
  private static TokenNameFinderModel model;
  private static NameWeights weights;

  @BeforeAll
  static void load() throws IOException {
    model = new TokenNameFinderModel(CONFIG.resolve("models/names.bin"));
    weights = new NameWeights(model.getArtifact("nameFinder.model"));
  }

  @Test
  void findsWhatOpenNlpFindsAsSurely() throws IOException {
    List<String[]> sentences = new ArrayList<>();
    Random random = new Random(11);
    for (NameSample sample : GeneratedSentences.load(CONFIG, random).make(300)) {
      sentences.add(sample.getSentence());
      sentences.add(disturbed(sample.getSentence(), random));
    }
    NameFinderME finder = new NameFinderME(model);
    NameSearch search = new NameSearch(weights, 3);
    int names = 0;
    for (String[] sentence : sentences) {
      Span[] wanted = finder.find(sentence);
      List<Span> found = search.find(sentence);
      assertThat(found).as(String.join(" ", sentence)).containsExactly(wanted);
      for (int i = 0; i < wanted.length; i++) {
        assertThat(found.get(i).getProb()).isCloseTo(wanted[i].getProb(), Offset.offset(1e-9));
      }
      names += wanted.length;
    }
    assertThat(names).isGreaterThan(300);
  }

  @Test
  void findsNothingInASentenceWithoutWords() {
    assertThat(new NameSearch(weights, 3).find(new String[0])).isEmpty();
  }

  /** Words in another order, some that no model has met. */
  private static String[] disturbed(String[] sentence, Random random) {
    String[] words = sentence.clone();
    for (int i = 0; i < words.length / 3; i++) {
      int from = random.nextInt(words.length);
      int to = random.nextInt(words.length);
      String word = words[from];
      words[from] = words[to];
      words[to] = random.nextBoolean() ? word : word + "zk7";
    }
    return words;
  }
}
