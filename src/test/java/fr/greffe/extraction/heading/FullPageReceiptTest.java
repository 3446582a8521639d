package fr.greffe.extraction.heading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Document;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.parsing.DrawnPdf;
import fr.greffe.register.Transmission;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A receipt that fills a page of its own behind the act, one label a line. */
class FullPageReceiptTest {
  private static final TransmissionReader READER = TransmissionReader.load(Path.of("config"));

  @Test
  void readsTheIdentifierAndTheDayOfTheReceipt() throws Exception {
    Document document = new DocumentParser().parse("acte.pdf", actAndReceipt());

    assertThat(document.pages()).hasSize(2);
    assertThat(READER.read(document.passage()))
        .as(document.text())
        .contains(
            new Transmission(
                "099-219900427-20230614-2023_31-DE", null, LocalDate.of(2023, 6, 19), null));
  }

  private static byte[] actAndReceipt() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.lines(
          60,
          90,
          "Séance du 14 juin 2023",
          "Objet : remplacement de la chaudière de l'école",
          "Le conseil municipal, après en avoir délibéré, retient l'offre la mieux classée.");
      pdf.turnPage();
      pdf.lines(
          60,
          90,
          "Acte reçu par: Préfecture de Valmont",
          "Nature transaction: AR de transmission d'acte",
          "Date d'émission de l'accusé de réception: 2023-06-19(GMT+1)",
          "Nombre de pièces jointes: 2",
          "Nom émetteur: Mairie de Castelbrun",
          "Numéro de SIREN: 219900427",
          "Numéro Acte de la collectivité locale: 2023_31",
          "Objet acte: Remplacement de la chaudière de l'école",
          "Nature de l'acte: Délibérations",
          "Matière: 1.1-Marchés publics",
          "Identifiant Acte: 099-219900427-20230614-2023_31-DE");
      return pdf.bytes();
    }
  }
}
