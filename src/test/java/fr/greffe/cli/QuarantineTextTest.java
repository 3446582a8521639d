package fr.greffe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.batch.Quarantine.Item;
import fr.greffe.batch.Retrial;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuarantineTextTest {
  @Test
  void saysWhereTheReadingCameToAndWhatItTook() {
    assertThat(QuarantineText.line(item("ocr", 7, 2)))
        .isEqualTo(
            "aaaaaaaaaaaa  papiers/budget.pdf : Sa lecture est abandonnée : elle n'avance plus"
                + " depuis 360 s. (reconnaissance du texte, page 7, 361,3 s, 2 essais)");
  }

  @Test
  void leavesOutAPageThatIsNotKnown() {
    assertThat(QuarantineText.whole(item("parse", null, 1)).lines())
        .contains(
            "  lecture   lecture du fichier, 361,3 s, 1 essai",
            "  cause     Sa lecture est abandonnée : elle n'avance plus depuis 360 s. (TIMEOUT)");
  }

  @Test
  void saysWhatBecameOfADocumentReadAgain() {
    assertThat(QuarantineText.retried(new Retrial.Result("a", "papiers/budget.pdf", 3, null)))
        .isEqualTo("lu         papiers/budget.pdf : 3 fiches");
    assertThat(QuarantineText.retried(new Retrial.Result("a", "papiers/vide.pdf", 0, "Vide.")))
        .isEqualTo("illisible  papiers/vide.pdf : Vide.");
    assertThat(QuarantineText.retried(2, 2, 1))
        .isEqualTo("2 documents relus : 1 lu, 1 encore illisible.");
    assertThat(QuarantineText.retried(3, 1, 0))
        .isEqualTo("1 document relu : 0 lu, 1 encore illisible ; 2 à relire.");
    assertThat(QuarantineText.retried(0, 0, 0)).isEqualTo("Aucun document illisible.");
  }

  private static Item item(String stage, @Nullable Integer page, int tries) {
    return new Item(
        "a".repeat(64),
        "budget.pdf",
        1_000_000,
        "essai",
        List.of("papiers/budget.pdf"),
        stage,
        "TIMEOUT",
        "Sa lecture est abandonnée : elle n'avance plus depuis 360 s.",
        page,
        tries,
        Instant.EPOCH,
        361.26,
        "1.0 avec OCR");
  }
}
