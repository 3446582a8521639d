package fr.greffe.extraction.act;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Document;
import fr.greffe.extraction.attendance.AttendanceReader;
import fr.greffe.extraction.vote.VoteReader;
import fr.greffe.register.DocumentType;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time grows with the text, whatever it repeats: counted in seconds of the processor. */
class LinearTimeTest {
  private static final Path CONFIG = Path.of("config");
  private static final ActSegmenter SEGMENTER = ActSegmenter.load(CONFIG);
  private static final VoteReader VOTES = VoteReader.load(CONFIG);
  private static final AttendanceReader ATTENDANCES = AttendanceReader.load(CONFIG);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1. Point\n",
        "1. Point\nadopté à l'unanimité\n",
        "OBJET : X\nPour : 1 Contre : 2\n",
        "ORDRE DU JOUR\n1. Achat de bancs\n",
        "Les points 3 à 7 sont votés ensemble.\n"
      })
  void cutsManyKilobytesOfOneLineRepeated(String line) {
    Document document = Papers.of(line.repeat(60_000 / line.length()));
    assertThat(processor(() -> SEGMENTER.segment(document, DocumentType.MINUTES)))
        .isLessThan(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"adopté à l'unanimité ", "M. Jules ORME, ", "Pour : 1 Contre : 2 "})
  void readsManyKilobytesOfWordsRepeated(String words) {
    Document document = Papers.of(words.repeat(60_000 / words.length()));
    assertThat(processor(() -> VOTES.read(document.passage(), null)))
        .isLessThan(Duration.ofSeconds(5));
    assertThat(processor(() -> ATTENDANCES.rolls(document.passage())))
        .isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void readsManyKilobytesOfEverythingAtOnce() {
    String lines =
        """
        1. Point à l'ordre du jour (n° 2021-12)
        Pour : 1 Contre : 2 M. Jules ORME, Mme Rose HOUX ne prend pas part
        Chapitre 011 : 9 pour, 1 contre (((((« « Vu la délibération du 4 mai
        Délégué titulaire : M. Jules ORME, 14 voix, élu à l'unanimité des 12 12 12
        """;
    Document document = Papers.of(lines.repeat(80_000 / lines.length()));
    assertThat(processor(() -> SEGMENTER.segment(document, DocumentType.MINUTES)))
        .isLessThan(Duration.ofSeconds(8));
    assertThat(processor(() -> VOTES.read(document.passage(), null)))
        .isLessThan(Duration.ofSeconds(8));
    assertThat(processor(() -> ATTENDANCES.rolls(document.passage())))
        .isLessThan(Duration.ofSeconds(8));
  }

  private static Duration processor(Runnable work) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    return Duration.ofNanos(after - before);
  }
}
