package fr.greffe.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import fr.greffe.document.Passage;
import fr.greffe.extraction.amount.AmountExtractor;
import fr.greffe.extraction.date.DateExtractor;
import fr.greffe.extraction.figure.FigureExtractor;
import fr.greffe.register.Fact;
import fr.greffe.register.Mention;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for sums, dates and figures on any text whatever, whole, damaged or hostile. */
class MoneyAndDateInvariantsTest {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final Path CONFIG = Path.of("config");
  private static final List<Extractor<? extends Fact>> EXTRACTORS =
      List.of(
          AmountExtractor.load(CONFIG), DateExtractor.load(CONFIG), FigureExtractor.load(CONFIG));
  private static final List<String> PIECES =
      List.of(
          "12 500 €",
          "1.234,56 € TTC",
          "deux mille",
          "euros",
          "le 12 mai",
          "2021",
          "n° 2021-04-15",
          "l'an deux mil",
          "du 3 au",
          "5 k€",
          "entre 10",
          "et 20 M€",
          "\n",
          "\n\n",
          "\t",
          " ",
          "(",
          ")",
          "- ",
          "4O.OOO €",
          "1er",
          "janvier",
          "à 20h30",
          "31/02/2022",
          "%",
          "40 % de",
          "€",
          "?",
          "fin 2018",
          "subvention",
          "à l'association",
          "quatre-vingt",
          "-",
          ",",
          ".",
          "’",
          "\u00a0",
          "\ud83d\ude00",
          "0",
          "9999999999999999999",
          "cent",
          "mil",
          "million d'euros",
          "habitants");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void quotesExactlyWhatItReadsInShuffledText(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())))
          .append(random.nextBoolean() ? " " : "");
    }
    verify(text.toString());
  }

  @ParameterizedTest
  @ValueSource(longs = {101, 102, 103, 104})
  void quotesExactlyWhatItReadsInDamagedText(long seed) {
    Random random = new Random(seed);
    StringBuilder text =
        new StringBuilder(
            "L'an deux mil vingt et un, le douze mai à vingt heures, une subvention de 1 500,00 €"
                + " (mille cinq cents euros) au Cercle des Tisserands.\nNom\tMontant en k€\nLes"
                + " Tisserands\t1 250\nTotal\t3 400\n\nDu 3 au 5 juin 2021, 320 familles, 12 %.\n");
    for (int i = 0; i < 40; i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, (char) (32 + random.nextInt(300)));
        default -> text.setCharAt(at, (char) random.nextInt(0xD800));
      }
      if (i % 4 == 0) {
        verify(text.toString());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 000 ",
        "12 ",
        "1 ",
        "un ",
        "deux mille ",
        "le 12 mai ",
        "12/",
        "1.000.",
        "€ ",
        "- ",
        "12\t",
        "12 et ",
        "12, ",
        "à l'association ",
        "subvention ",
        "cent-",
        "9",
        "\n",
        "du 3 au ",
        "(",
        "mai "
      })
  void readsHostileRepetitionsInBoundedTime(String piece) {
    String text = piece.repeat(20_000 / piece.length()) + " 5 €";
    Passage passage = Passages.of(text);
    long before = CLOCK.getCurrentThreadCpuTime();
    EXTRACTORS.forEach(extractor -> extractor.extract(passage));
    Duration spent = Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - before);
    assertThat(spent).isLessThan(Duration.ofSeconds(8));
  }

  private static void verify(String text) {
    Passage passage = Passages.of(text);
    for (Extractor<? extends Fact> extractor : EXTRACTORS) {
      assertThatNoException().isThrownBy(() -> extractor.extract(passage));
      List<? extends Mention<? extends Fact>> mentions = extractor.extract(passage);
      assertThat(extractor.extract(passage)).isEqualTo(mentions);
      for (Mention<? extends Fact> mention : mentions) {
        assertThat(mention.span().end()).isLessThanOrEqualTo(text.length());
        assertThat(mention.evidence().quote()).isEqualTo(mention.span().of(text)).isNotEmpty();
      }
      assertThat(mentions).isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()));
    }
  }
}
