package fr.greffe.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Document;
import fr.greffe.document.Evidence;
import fr.greffe.register.Act;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Entry;
import fr.greffe.register.Fact;
import fr.greffe.register.Mention;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for everything read in a document, on any text whatever: whole, damaged, hostile. */
class ExtractionInvariantsTest {
  private static final Extraction EXTRACTION = Extraction.load(Path.of("config"));
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final String MINUTES =
      """
      COMMUNE DE MONTCLAIR-SUR-LOUVE

      Procès-verbal du conseil municipal du 12 mai 2021

      L'an deux mil vingt et un, le douze mai à vingt heures, le conseil municipal s'est réuni.
      Étaient présents : M. Paul GARNIER, maire, Mme Anne LECOURT, M. Jean-Luc de BRISSAC
      Absents excusés : Mme Odile TARDY a donné pouvoir à M. Paul GARNIER
      Nombre de membres en exercice : 15 – présents : 13 – votants : 14
      Secrétaire de séance : Mme Anne LECOURT

      Délibération n° 2021-12 : Subventions aux associations

      Vu le code général des collectivités territoriales, considérant la demande du Cercle des
      Tisserands, le conseil municipal, après en avoir délibéré, décide d'attribuer 1 500,00 €
      (mille cinq cents euros) au Cercle des Tisserands.
      Association\tMontant
      Les Tisserands\t1 250,00 €
      Judo Club\t300 €
      Pour : 12  Contre : 1 (M. BRISSAC)  Abstention : 1

      Délibération n° 2021-13 : Travaux de la salle des fêtes

      Le marché est confié à la société Duvallon SARL pour 12 500 € HT, du 3 au 5 juin 2021.
      Adopté à l'unanimité des présents. Mme TARDY ne prend pas part au vote.
      « Quel est le coût ? » demande M. Brissac. 320 familles, soit 12 %, sont concernées.
      """;
  private static final List<String> PIECES =
      List.of(
          "Pour : 1 Contre : 2 ",
          "adopté à l'unanimité ",
          "M. Paul GARNIER, ",
          "Mme ",
          "a donné pouvoir à ",
          "Étaient présents : ",
          "Absents : ",
          "12 500,00 € ",
          "le 12 mai 2021 ",
          "Délibération n° 2021-12 : Objet\n",
          "Vu la délibération ",
          "Article 1 : ",
          "le conseil municipal décide ",
          "l'association des Tisserands ",
          "la société Duvallon SARL ",
          "(",
          ")",
          "« ",
          " »",
          "\n",
          "\n\n",
          "\t",
          "— ",
          "1. ",
          "a\u0301",
          "\ud83d\ude00",
          "\ud83d",
          "n° ",
          ": ",
          "; ",
          "12 % ",
          "SIVOM ",
          "12 voix pour ",
          "DÉLIBÈRE\n");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void quotesExactlyWhatItReadsInShuffledText(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 250; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    verify(text.toString(), null);
  }

  @ParameterizedTest
  @ValueSource(longs = {101, 102, 103})
  void quotesExactlyWhatItReadsInDamagedMinutes(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(MINUTES);
    for (int i = 0; i < 120; i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, (char) (9 + random.nextInt(400)));
        case 2 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        default -> text.setCharAt(at, (char) random.nextInt(0x10000));
      }
      if (i % 10 == 0) {
        verify(text.toString(), null);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(DocumentType.class)
  void readsWholeMinutesAsAnyTypeOfPaper(DocumentType type) {
    verify(MINUTES, type);
    verify("", type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pour : 1 Contre : 2 ",
        "Pour : 1\nContre : 1\nAbstention : 3\n",
        "7",
        " ",
        "\t",
        "1\t2\n",
        "X\t12,00 €\n",
        "\n",
        "a à a à ",
        "Garnier, Lecourt, ",
        "M. Jean GARNIER, Mme Anne LECOURT, ",
        "présents : M. GARNIER\n",
        "Vu et présents : 3 ",
        "€ ",
        "12 500,00 € ",
        "«",
        "(",
        "\"",
        "A",
        "1. Point\n",
        "M. GARNIER a donné pouvoir à Mme LECOURT\n",
        "Délibération n° 2021-12 : Objet\n",
        "adopté à l'unanimité ",
        "M. Paul ne prend pas part au vote. ",
        "la commune de Montclair ",
        "le 12 mai 2021 ",
        "SIVOM, ",
        "Société X SARL "
      })
  void readsHostileRepetitionsInBoundedTime(String piece) {
    Document document = Passages.document(piece.repeat(25_000 / piece.length()));
    long before = CLOCK.getCurrentThreadCpuTime();
    EXTRACTION.read(document, "essai.txt", Hints.NONE);
    Duration spent = Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - before);
    assertThat(spent).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void readsALineOfManyKilobytesInBoundedTime() {
    String line = String.join("", PIECES).replace("\n", " ");
    Document document = Passages.document(line.repeat(150_000 / line.length()));
    long before = CLOCK.getCurrentThreadCpuTime();
    EXTRACTION.read(document, "essai.txt", Hints.NONE);
    Duration spent = Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - before);
    assertThat(spent).isLessThan(Duration.ofSeconds(15));
  }

  private static void verify(String text, @Nullable DocumentType type) {
    Document document = Passages.document(text);
    Hints hints = type == null ? Hints.NONE : new Hints(type, null);
    List<Entry> entries = EXTRACTION.read(document, "essai.txt", hints);
    assertThat(entries).isNotEmpty().isEqualTo(EXTRACTION.read(document, "essai.txt", hints));
    for (Entry entry : entries) {
      assertThat(entry.span().end()).isLessThanOrEqualTo(text.length());
      assertThat(evidence(entry)).allSatisfy(evidence -> verify(evidence, text));
    }
  }

  private static void verify(Evidence evidence, String text) {
    assertThat(evidence.span().end()).isLessThanOrEqualTo(text.length());
    assertThat(evidence.quote()).isEqualTo(evidence.span().of(text));
  }

  private static List<Evidence> evidence(Entry entry) {
    List<Mention<? extends Fact>> mentions = new ArrayList<>(entry.amounts());
    mentions.addAll(entry.dates());
    mentions.addAll(entry.organisations());
    mentions.addAll(entry.names());
    mentions.addAll(entry.figures());
    List<Evidence> evidence = new ArrayList<>();
    Act act = entry.act();
    if (act != null) {
      act.decisions().forEach(decision -> evidence.add(decision.evidence()));
      if (act.vote() != null) {
        mentions.add(act.vote());
      }
    }
    mentions.forEach(mention -> evidence.add(mention.evidence()));
    entry.warnings().forEach(warning -> evidence.addAll(warning.evidence()));
    return evidence;
  }
}
