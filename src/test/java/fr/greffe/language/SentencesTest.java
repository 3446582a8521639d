package fr.greffe.language;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Span;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static final Sentences SENTENCES = Sentences.load(Path.of("config"));

  @Test
  void doesNotStopAfterAbbreviations() {
    assertThat(
            of(
                "Vu le code général, notamment l'art. L. 2121-29 et l'al. 3, il est rappelé les"
                    + " faits. M. Tavernon présente le dossier de la parcelle sise av."
                    + " Jean-Moulin."))
        .containsExactly(
            "Vu le code général, notamment l'art. L. 2121-29 et l'al. 3, il est rappelé les faits.",
            "M. Tavernon présente le dossier de la parcelle sise av. Jean-Moulin.");
  }

  @Test
  void keepsInitialsAndSiglesInTheirSentence() {
    assertThat(
            of("La S.A. Belval Habitat et J. Morvan sont entendus. Le conseil délibère ensuite."))
        .containsExactly(
            "La S.A. Belval Habitat et J. Morvan sont entendus.", "Le conseil délibère ensuite.");
  }

  @Test
  void separatesHeadingsItemsAndCellsBeforeSentences() {
    assertThat(
            of(
                "AFFAIRES SCOLAIRES\n"
                    + "Le conseil examine la demande du collège, reçue la semaine\n"
                    + "dernière en mairie.\n"
                    + "- amicale des Tilleuls\n"
                    + "- club nautique\n\n"
                    + "Fanfare\t300 €"))
        .containsExactly(
            "AFFAIRES SCOLAIRES",
            "Le conseil examine la demande du collège, reçue la semaine\ndernière en mairie.",
            "- amicale des Tilleuls",
            "- club nautique",
            "Fanfare",
            "300 €");
  }

  @Test
  void findsNothingInNothing() {
    assertThat(of("")).isEmpty();
    assertThat(of(" \n\n \t\n")).isEmpty();
  }

  private static List<String> of(String text) {
    return SENTENCES.of(text, new Span(0, text.length())).stream()
        .map(span -> span.of(text))
        .toList();
  }
}
