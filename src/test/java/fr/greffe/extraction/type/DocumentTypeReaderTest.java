package fr.greffe.extraction.type;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Metadata;
import fr.greffe.extraction.act.Papers;
import fr.greffe.register.DocumentType;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTypeReaderTest {
  private static final DocumentTypeReader READER = DocumentTypeReader.load(Path.of("config"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS¶du conseil municipal de Vaubelle¶Séance du 4 mai 2022¶Pour extrait conforme | DELIBERATION
          DÉLIBÉRATION N° 2022-14¶L'an deux mil vingt-deux, le quatre mai¶Après en avoir délibéré, DÉCIDE | DELIBERATION
          PROCÈS-VERBAL DU CONSEIL MUNICIPAL¶Séance du 4 mai 2022¶Étaient présents : Mme Abel¶La séance est levée à 22 h. | MINUTES
          Compte rendu de la réunion du 4 mai 2022¶Présents : Mme Abel, M. Roux¶Secrétaire de séance : M. Roux | MINUTES
          Conseil municipal du 4 mai 2022¶Présents : Mme Abel¶Absents : M. Roux¶ORDRE DU JOUR¶1. Voirie | MINUTES
          LISTE DES DÉLIBÉRATIONS EXAMINÉES EN SÉANCE DU 4 MAI 2022¶2022-14 Tarifs Approuvée | DELIBERATION_LIST
          Répertoire chronologique des délibérations 2022 | DELIBERATION_LIST
          ARRÊTÉ MUNICIPAL N° 2022/9¶Le Maire de la commune de Vaubelle,¶Vu le code de la route,¶ARRÊTE¶Article 1 : La circulation est interdite. | ARRETE
          Compte rendu intégral des débats¶M. Abel. – Je vous remercie.¶Mme Roux. – La parole est à M. Brun. | TRANSCRIPT
          Question orale de Mme Abel sur la ligne de bus¶Monsieur le Président, pouvez-vous nous dire ce qui est prévu ? | ORAL_QUESTION
          Communiqué de presse¶La liste Vaubelle Demain réagit. | COMMUNIQUE
          Le pont rouvrira en juin¶Par Lucie Morel¶Publié le 3 mai 2022¶Article réservé aux abonnés | PRESS_ARTICLE
          Actualités¶Tout l'agenda¶La fête du pont aura lieu samedi. | MUNICIPAL_NEWS
          Notre groupe s'est opposé à ce budget : nous le jugeons injuste pour nos quartiers.¶Nos élus le diront encore. | ARTICLE
          Lundi, le conseil municipal se réunissait à la mairie. À l'ordre du jour, le budget.¶Les subventions étaient à l'ordre du jour. Le maire les défend. | ARTICLE
          PROCÈS-VERBAL N° 4¶DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL¶EN DATE DU¶4 MAI 2022 | MINUTES
          IV A 2 Aide aux écoles I - RAPPORT DU PRÉSIDENT La commune demande une aide. II - DÉLIBÉRATION DU CONSEIL | DELIBERATION
          Recette de la tarte aux pommes. | OTHER
          """)
  void saysWhatAPaperIs(String text, DocumentType type) {
    TypeReading reading = READER.read(Papers.of(text.replace('¶', '\n')));
    assertThat(reading.type()).isEqualTo(type);
    assertThat(reading.reasons()).isNotEmpty();
  }

  @Test
  void knowsATownHallBySiteName() {
    Metadata site = new Metadata("Fête du pont", null, null, "Ville de Vaubelle", null, Map.of());
    assertThat(READER.read(Papers.of("La fête aura lieu samedi.", site)).type())
        .isEqualTo(DocumentType.MUNICIPAL_NEWS);
  }
}
