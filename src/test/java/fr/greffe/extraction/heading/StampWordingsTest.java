package fr.greffe.extraction.heading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Document;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.parsing.DrawnPdf;
import fr.greffe.register.Transmission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wording of the stamps: read, and out of the way of the text that they cover. */
class StampWordingsTest {
  private static final Path WORDINGS = Path.of("src/test/resources/stamps/wordings.tsv");
  private static final TransmissionReader READER = TransmissionReader.load(Path.of("config"));

  private static final String[] PROSE = {
    "Le conseil municipal, réuni à la salle des fêtes, examine la demande présentée par",
    "les associations de la commune et rappelle que le crédit ouvert au budget permet",
    "de répondre à chacune d'elles sans dépasser la limite que le conseil avait fixée",
    "lors de la séance précédente, et que les dossiers ont été étudiés avant la réunion.",
  };

  static Stream<String> wordings() throws IOException {
    return Files.readAllLines(WORDINGS).stream().filter(line -> !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("wordings")
  void liftsTheStampOutOfTheText(String wording) throws Exception {
    String[] cells = wording.split("\t", -1);

    Document document = stamped(cells[0].split("¶"));

    Optional<Transmission> read = READER.read(document.passage());
    Transmission expected =
        new Transmission(known(cells[1]), day(cells[2]), day(cells[3]), day(cells[4]));
    assertThat(read.orElse(new Transmission(null, null, null, null)))
        .as(document.text())
        .isEqualTo(expected);
    assertThat(document.passage().text()).isEqualTo(String.join("\n", PROSE) + "\n");
  }

  /** A page over which a stamp was drawn, between two of its lines. */
  private static Document stamped(String[] stamp) throws Exception {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.lines(60, 60, PROSE);
      for (int i = 0; i < stamp.length; i++) {
        pdf.text(300, 66 + 8.5 * i, 7, DrawnPdf.PLAIN, stamp[i]);
      }
      return new DocumentParser().parse("acte.pdf", pdf.bytes());
    }
  }

  private static @Nullable String known(String cell) {
    return cell.equals("-") ? null : cell;
  }

  private static @Nullable LocalDate day(String cell) {
    return cell.equals("-") ? null : LocalDate.parse(cell);
  }
}
