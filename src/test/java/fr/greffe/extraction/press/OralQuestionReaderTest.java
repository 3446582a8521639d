package fr.greffe.extraction.press;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Evidence;
import fr.greffe.extraction.Passages;
import fr.greffe.register.OralQuestion;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OralQuestionReaderTest {
  private static final OralQuestionReader READER = OralQuestionReader.load(Path.of("config"));

  @Test
  void readsWhoAsksWhomAndEachQuestionOnce() {
    OralQuestion question =
        READER.read(
            Passages.of(
                    "Question orale de Mme Anne Corvin (groupe Montclair ensemble)\n\n"
                        + "Monsieur le Maire,\n\nLe gymnase est fermé depuis l'automne.\n\n"
                        + "1. Quand rouvrira-t-il ?\n\n"
                        + "2. Qui paiera les travaux ? Les clubs seront-ils dédommagés ?\n\n"
                        + "Laisser un commentaire\n\nQuel est votre nom ?")
                .document());
    assertThat(question.author()).isEqualTo("Anne Corvin");
    assertThat(question.group()).isEqualTo("Montclair ensemble");
    assertThat(question.addressee()).isEqualTo("Monsieur le Maire");
    assertThat(question.questions())
        .extracting(Evidence::quote)
        .containsExactly(
            "1. Quand rouvrira-t-il ?",
            "2. Qui paiera les travaux ?",
            "Les clubs seront-ils dédommagés ?");
  }

  @Test
  void saysNothingOfATextThatAsksNothing() {
    OralQuestion question = READER.read(Passages.of("Le gymnase rouvrira en mai.").document());
    assertThat(question).isEqualTo(new OralQuestion(null, null, null, java.util.List.of()));
  }
}
