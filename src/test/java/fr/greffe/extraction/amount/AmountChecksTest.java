package fr.greffe.extraction.amount;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static List<String> codes(String text) {
    return AmountChecks.check(AMOUNTS.extract(Passages.of(text))).stream()
        .map(Warning::code)
        .toList();
  }
}
