package fr.greffe.extraction.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.greffe.document.Span;
import fr.greffe.register.Organisation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final Calibration CALIBRATION = Calibration.load(Path.of("config"));

  @Test
  void trustsListsOfGrantsMoreThanALoneHeadNoun() {
    double listed = confidence("payee", 0.75, Candidate.RULE);
    double alone = confidence("head-noun", 0.75, Candidate.RULE);
    double guessed = confidence("name-finder", 0.75, Candidate.MODEL);
    assertThat(listed).isGreaterThan(0.95);
    assertThat(alone).isBetween(0.6, 0.9);
    assertThat(guessed).isLessThan(alone);
  }

  @Test
  void trustsAgreementMoreThanTheModelAlone() {
    assertThat(confidence("name-finder", 0.8, Candidate.MODEL, Candidate.LEXICON))
        .isGreaterThan(confidence("name-finder", 0.8, Candidate.MODEL));
  }

  @Test
  void keepsWhatIsAsStrongAsTheThresholdOfTheConfiguration() {
    assertThat(CALIBRATION.keeps(candidate("sigle", 0.5, Candidate.RULE))).isTrue();
    assertThat(CALIBRATION.keeps(candidate("sigle", 0.49, Candidate.RULE))).isFalse();
  }

  @Test
  void namesTheWeightThatIsMissing() {
    Calibration empty = new Calibration(Map.of("seuil", 0.5));
    assertThatThrownBy(() -> empty.of(candidate("sigle", 0.7, Candidate.RULE), "SMEV"))
        .hasMessageContaining("constante");
  }

  private static double confidence(String rule, double strength, String... readers) {
    return CALIBRATION.of(candidate(rule, strength, readers), "Amis du Lavoir");
  }

  private static Candidate candidate(String rule, double strength, String... readers) {
    return new Candidate(
        new Span(0, 4), Organisation.Kind.ASSOCIATION, rule, List.of(readers), strength, null);
  }
}
