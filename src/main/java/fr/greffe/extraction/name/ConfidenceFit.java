package fr.greffe.extraction.name;

import fr.greffe.document.Document;
import fr.greffe.register.Mention;
import fr.greffe.register.Organisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Fits the weights of {@code config/models/confidence.tsv} on documents in which people said which
 * organisations are right. Figures are of weights fitted without the document that they judge.
 */
public final class ConfidenceFit {
  private static final int FOLDS = 10;

  private static final String HEADER =
      """
      # Poids d'une régression logistique : quelle part des mentions d'organisation ainsi lues est juste.
      # Ajustée par « evaluate --gold --confidence » sur %d mentions de %d documents annotés à la main (%d justes) ; en tournant sur
      # les documents, en dix parts, annoncé et observé s'écartent de %.3f en moyenne (Brier %.3f).
      # seuil : force brute à partir de laquelle une mention est retenue (posé à la main). constante, brute (logit de la force), puis
      # ce qui vaut 0 ou 1 : liste (un lexique la connaît), versement (liste de bénéficiaires), tête-seule (seul un nom de tête
      # l'annonce), modèle-seul, modèle-et-règle ; mots : nombre de mots (10 au plus) divisé par 5.
      """;

  private final OrganisationExtractor extractor;
  private final Calibration current;
  private final List<List<Logistic.Case>> documents = new ArrayList<>();

  private ConfidenceFit(Path config) {
    extractor = OrganisationExtractor.load(config);
    current = Calibration.load(config);
  }

  /** Loads what organisations are read with. */
  public static ConfidenceFit load(Path config) {
    return new ConfidenceFit(config);
  }

  /**
   * Adds the organisations read in a document, each once.
   *
   * @param judged whether one is right, empty where nobody said
   */
  public void add(Document document, Function<Organisation, Optional<Boolean>> judged) {
    List<Logistic.Case> cases = new ArrayList<>();
    Set<String> met = new HashSet<>();
    extractor.eachKept(
        document.passage(),
        (Candidate candidate, Mention<Organisation> mention) -> {
          String name = mention.fact().name();
          if (met.add(name)) {
            judged
                .apply(mention.fact())
                .map(right -> new Logistic.Case(Calibration.parts(candidate, name), right))
                .ifPresent(cases::add);
          }
        });
    documents.add(cases);
  }

  /** Writes the weights, and in its head how far they are to be trusted. */
  public void write(Path file) throws IOException {
    List<Logistic.Case> all = documents.stream().flatMap(List::stream).toList();
    if (all.stream().map(Logistic.Case::so).distinct().count() < 2) {
      throw new IOException("aucun poids à ajuster : il faut des mentions justes et des fausses");
    }
    List<String> lines = new ArrayList<>();
    lines.add(Calibration.THRESHOLD + "\t" + current.weights().get(Calibration.THRESHOLD));
    double[] weights = Logistic.fit(all, Calibration.PARTS.size());
    for (int i = 0; i < weights.length; i++) {
      lines.add(String.format(Locale.ROOT, "%s\t%.2f", Calibration.PARTS.get(i), weights[i]));
    }
    Files.writeString(file, header(all) + String.join("\n", lines) + "\n");
  }

  private String header(List<Logistic.Case> all) {
    double[] announced = announced();
    double brier = 0;
    for (int i = 0; i < announced.length; i++) {
      double miss = announced[i] - (all.get(i).so() ? 1 : 0);
      brier += miss * miss / announced.length;
    }
    return String.format(
        Locale.FRENCH,
        HEADER,
        all.size(),
        documents.size(),
        all.stream().filter(Logistic.Case::so).count(),
        Reliability.gap(announced, all),
        brier);
  }

  /** How likely each mention is said to be, by what was learnt from documents of other folds. */
  private double[] announced() {
    double[][] ofFold = new double[FOLDS][];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Logistic.Case> others = new ArrayList<>();
      for (int i = 0; i < documents.size(); i++) {
        if (i % FOLDS != fold) {
          others.addAll(documents.get(i));
        }
      }
      ofFold[fold] = Logistic.fit(others, Calibration.PARTS.size());
    }
    List<Double> announced = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      double[] weights = ofFold[i % FOLDS];
      documents.get(i).forEach(one -> announced.add(Logistic.of(one.parts(), weights)));
    }
    return announced.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
