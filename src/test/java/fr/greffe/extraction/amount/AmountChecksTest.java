package fr.greffe.extraction.amount;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Passage;
import fr.greffe.extraction.Passages;
import fr.greffe.register.Warning;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmountChecksTest {
  private static final AmountExtractor AMOUNTS = AmountExtractor.load(Path.of("config"));

  @Test
  void saysNothingOfSumsThatAgree() {
    assertThat(codes("1 000 € HT, soit 200 € de TVA et 1 200 € TTC")).isEmpty();
    assertThat(codes("84 500 € HT, soit 101 400 € TTC")).isEmpty();
  }

  @Test
  void showsATotalThatTaxDoesNotExplain() {
    assertThat(codes("Le marché : 1 000 € HT, 200 € TVA, 1 150 € TTC"))
        .contains("montants-ht-tva-ttc");
    assertThat(codes("84 500 € HT, soit 104 100 € TTC")).containsExactly("montants-ht-ttc");
    assertThat(codes("84 500 € HT, soit 48 500 € TTC")).containsExactly("montants-ht-ttc");
  }

  @Test
  void addsUpTheColumnsOfATableWithATotal() {
    assertThat(
            totals(
                "Association\tMontant en €\n"
                    + "Les Tisserands\t1 250,00\n"
                    + "Judo\t300,00\n"
                    + "TOTAL\t1 550,00"))
        .isEmpty();
    assertThat(
            totals(
                "Association\tMontant en €\n"
                    + "Les Tisserands\t1 250,00\n"
                    + "Judo\t300,00\n"
                    + "TOTAL\t1 650,00"))
        .containsExactly("Le total imprimé (1650.00) n'est pas la somme des lignes (1550.00).");
  }

  @Test
  void leavesTablesThatDoNotSimplyAddUp() {
    assertThat(
            totals(
                "Poste\tMontant en €\n"
                    + "Lot 1\t100,00\n"
                    + "Lot 2\t200,00\n"
                    + "Sous-total\t300,00\n"
                    + "Lot 3\t50,00\n"
                    + "Total\t350,00"))
        .isEmpty();
    assertThat(
            totals(
                "Poste\tMontant en €\n"
                    + "Lot 1\t100,00\n"
                    + "Lot 2\tà préciser\n"
                    + "Lot 3\t50,00\n"
                    + "Total\t350,00"))
        .isEmpty();
    assertThat(totals("Les Tisserands\t1 250,00 €\nJudo\t300,00 €\nTOTAL\t9 650,00 €")).isEmpty();
  }

  private static List<String> totals(String text) {
    Passage passage = Passages.of(text);
    return TotalChecks.check(passage.document(), passage.span(), AMOUNTS.extract(passage)).stream()
        .map(Warning::message)
        .toList();
  }

  private static List<String> codes(String text) {
    return AmountChecks.check(AMOUNTS.extract(Passages.of(text))).stream()
        .map(Warning::code)
        .toList();
  }
}
