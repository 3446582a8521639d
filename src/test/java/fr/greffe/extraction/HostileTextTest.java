package fr.greffe.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Document;
import fr.greffe.register.DocumentType;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reading takes time in proportion to the text, however it is made: four times the text never takes
 * the sixteen times of what grows with the square.
 */
class HostileTextTest {
  private static final Extraction EXTRACTION = Extraction.load(Path.of("config"));
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final int SMALL = 12_000;
  private static final double LEAST = 0.12;
  private static final String HEAD =
      """
      COMMUNE DE MONTCLAIR-SUR-LOUVE
      Procès-verbal du conseil municipal du 12 mai 2021
      Étaient présents : M. Paul GARNIER, maire, Mme Anne LECOURT, M. Jean-Luc de BRISSAC

      """;
  private static final String ACT =
      """

      Délibération n° 2021-# : Objet numéro #
      Le conseil municipal décide d'attribuer # € à l'association des Amis de la rue #.
      Pour : 12 Contre : 1 (M. BRISSAC) Abstention : 0
      """;

  @BeforeAll
  static void loadWhatTheFirstReadingLoads() {
    seconds(DocumentType.MINUTES, ACT, SMALL);
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of(DocumentType.MINUTES, ACT),
        Arguments.of(DocumentType.MINUTES, "Pour : 1\nContre : 1\nAbstention : 3\n"),
        Arguments.of(DocumentType.MINUTES, "#/ Titre\n"),
        Arguments.of(DocumentType.MINUTES, "Séance du # mai 2021\nPrésents : M. GARNIER\n"),
        Arguments.of(DocumentType.MINUTES, "ont obtenu : M. Jean GARNIER : # voix, "),
        Arguments.of(DocumentType.MINUTES, "Lecture\tPour : 12\tContre : #\n"),
        Arguments.of(DocumentType.MINUTES, "Mme Anne# LECOURT a donné pouvoir à M. GARNIER\n"),
        Arguments.of(DocumentType.MINUTES, "GARNIER, LECOURT, "),
        Arguments.of(DocumentType.DELIBERATION, "vu la délibération n° 20-# du 3 mai 2021\n"),
        Arguments.of(DocumentType.DELIBERATION, "pour une durée de "),
        Arguments.of(DocumentType.DELIBERATION, "chapitre 65, article # : "),
        Arguments.of(DocumentType.DELIBERATION, "article 65748 – # 500,00 €\n"),
        Arguments.of(DocumentType.DELIBERATION_LIST, "2021-#\tObjet numéro #\tAdopté\n"),
        Arguments.of(DocumentType.DELIBERATION_LIST, "Club de judo n°#\t# 500,00 €\n"),
        Arguments.of(DocumentType.DELIBERATION_LIST, "Club\t#,00 €\t"),
        Arguments.of(DocumentType.TRANSCRIPT, "M. BRISSAC : « Quel en est le coût ? » "),
        Arguments.of(DocumentType.TRANSCRIPT, "« il dit \" "),
        Arguments.of(DocumentType.PRESS_ARTICLE, "Mme "),
        Arguments.of(DocumentType.PRESS_ARTICLE, "l'association Les Amis de # reçoit # €. "),
        Arguments.of(DocumentType.PRESS_ARTICLE, "Cette association, Les Amis de #, a # €. "),
        Arguments.of(DocumentType.OTHER, "1 "),
        Arguments.of(DocumentType.OTHER, "abcdefghij"),
        Arguments.of(DocumentType.OTHER, "("),
        Arguments.of(DocumentType.OTHER, "€"),
        Arguments.of(DocumentType.OTHER, "le "),
        Arguments.of(DocumentType.OTHER, "a\t"));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void takesTimeInProportionToTheText(DocumentType type, String piece) {
    double small = seconds(type, piece, SMALL);
    double large = seconds(type, piece, 4 * SMALL);
    assertThat(large).isLessThan(9 * Math.max(small, LEAST));
  }

  private static double seconds(DocumentType type, String piece, int length) {
    StringBuilder text = new StringBuilder(HEAD);
    for (int i = 1; text.length() < length; i++) {
      text.append(piece.replace("#", String.valueOf(i)));
    }
    Document document = Passages.document(text.toString());
    long before = CLOCK.getCurrentThreadCpuTime();
    EXTRACTION.read(document, "essai.txt", new Hints(type, null));
    return (CLOCK.getCurrentThreadCpuTime() - before) / 1e9;
  }
}
