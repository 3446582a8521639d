package fr.greffe.language;

import fr.greffe.document.Span;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.namefind.TokenNameFinderModel;

/** The name finder trained by {@link NameTrainer}: organisations, persons and places. */
public final class NameModel {
  public static final String ORGANISATION = "organisation";
  public static final String PERSON = "person";
  public static final String PLACE = "place";

  private final NameWeights weights;
  private final int beam;

  NameModel(TokenNameFinderModel model) {
    weights = new NameWeights(model.getArtifact("nameFinder.model"));
    beam = Integer.parseInt(model.getManifestProperty(BeamSearch.BEAM_SIZE_PARAMETER));
  }

  /**
   * A name and how likely it is one.
   *
   * @param span its stretch of the text
   * @param type {@link #ORGANISATION}, {@link #PERSON} or {@link #PLACE}
   * @param probability 0 to 1
   */
  public record Found(Span span, String type, double probability) {}

  /** Loads {@code models/names.bin} of the {@code config} folder. */
  public static NameModel load(Path config) {
    Path file = config.resolve("models/names.bin");
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
      return new NameModel(new TokenNameFinderModel(stream));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The names of a document's sentences, in order; the sentences are read as one document. */
  public List<Found> find(List<List<Token>> sentences) {
    NameSearch search = new NameSearch(weights, beam);
    List<Found> found = new ArrayList<>();
    for (List<Token> sentence : sentences) {
      String[] words = sentence.stream().map(token -> normal(token.text())).toArray(String[]::new);
      for (opennlp.tools.util.Span name : search.find(words)) {
        Span span =
            new Span(sentence.get(name.getStart()).start(), sentence.get(name.getEnd() - 1).end());
        found.add(new Found(span, name.getType(), name.getProb()));
      }
    }
    return found;
  }

  /** A token as the model knows it: straight apostrophes. */
  static String normal(String token) {
    return token.indexOf('’') < 0 ? token : token.replace('’', '\'');
  }
}
