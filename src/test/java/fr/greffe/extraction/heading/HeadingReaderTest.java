package fr.greffe.extraction.heading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Document;
import fr.greffe.extraction.act.Papers;
import fr.greffe.register.Body;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Seance;
import fr.greffe.register.Transmission;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingReaderTest {
  private static final HeadingReader READER = HeadingReader.load(Path.of("config"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Commune de Larzan¶Conseil municipal du 4 mai 2022 | Commune de Larzan | COMMUNE
          DÉPARTEMENT DU BREL¶MAIRIE DE TRÉVEL¶Séance du conseil municipal du 4 mai 2022 | Commune de Trével | COMMUNE
          Communauté de communes du Val d'Orne¶Conseil communautaire du 4 mai 2022¶l'école de la commune de Trével | Communauté de communes du Val d'Orne | EPCI
          SYNDICAT MIXTE DES EAUX DU BREL¶Comité syndical du 4 mai 2022 | Syndicat mixte des eaux du Brel | SYNDICAT
          Conseil départemental du Brel¶Commission permanente du 4 mai 2022¶aide à la commune de Trével | Département du Brel | DEPARTEMENT
          Région Haute-Brie¶Conseil régional du 4 mai 2022 | Région Haute-Brie | REGION
          """)
  void readsTheBody(String text, String name, Body.Kind kind) {
    DocumentHead head = READER.read(Papers.of(text.replace('¶', '\n')), DocumentType.MINUTES);
    Body body = Objects.requireNonNull(head.body());
    assertThat(body.name()).isEqualTo(name);
    assertThat(body.kind()).isEqualTo(kind);
    assertThat(head.bodyEvidence()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Conseil municipal du 4 mai 2022¶Le procès-verbal de la séance du 6 avril 2022 est approuvé. | 2022-05-04
          Séance du 6 avril 2022¶L'an deux mil vingt-deux, le quatre mai, le conseil s'est réuni | 2022-05-04
          Compte rendu de la réunion du 30/11/2021 | 2021-11-30
          Liste des délibérations¶Le 16 mai 2023 | 2023-05-16
          COMMUNE DE LARZAN¶¶Délibération n° 2022-31 du 4 mai 2022 | 2022-05-04
          CONSEIL MUNICIPAL 9 MAI 2018 SOMMAIRE I - II - III - Approbation du procès-verbal de la réunion du conseil municipal du 22 mars 2018 Communications | 2018-05-09
          CONVOCATION : L'an deux mille seize, le dix-huit mai, Nous, Yvan ROUX, certifions avoir convoqué dans les délais légaux les membres du Conseil Municipal pour le vingt-cinq mai deux mille seize à vingt heures. | 2016-05-25
          Le douze mars deux mille dix-neuf à dix-huit heures, les membres du Comité Syndical, légalement convoqués, se sont réunis. | 2019-03-12
          """)
  void readsTheDayOfTheSitting(String text, LocalDate day) {
    DocumentHead head = READER.read(Papers.of(text.replace('¶', '\n')), DocumentType.MINUTES);
    assertThat(Objects.requireNonNull(head.seance()).date()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Le quatre mai deux mille vingt-deux à dix-huit heures trente, le conseil s'est réuni. | 18:30
          Le mercredi 4 mai 2022 à 18 h 30, les élus se sont réunis. | 18:30
          La commission permanente, réunie le 4 mai 2022 à 14 heures | 14:00
          La séance est ouverte à 20h30. | 20:30
          La séance est levée à 22h10. | -
          """)
  void readsTheHour(String text, java.time.LocalTime hour) {
    Document paper = Papers.of("Conseil municipal du 4 mai 2022\n\n" + text);
    Seance seance = Objects.requireNonNull(READER.read(paper, DocumentType.MINUTES).seance());
    assertThat(seance.time()).isEqualTo(hour);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mme Odile Kern préside.¶M. Yvan Roux est secrétaire de séance. | Mme Odile Kern | M. Yvan Roux
          Présents : 9. Présidente : Mme Odile¶Kern, maire. Secrétaire : M. Yvan Roux. | Mme Odile Kern | M. Yvan Roux
          La présidente, Mme Odile Kern, ouvre. M. Yvan Roux tient la plume. | Mme Odile Kern | M. Yvan Roux
          La maire, Mme Odile Kern, sort. M. Luc Abel préside la séance.¶Secrétaire : M. Yvan Roux | M. Luc Abel | M. Yvan Roux
          """)
  void readsWhoPresidesAndWhoKeepsTheMinutes(String text, String chair, String secretary) {
    Document paper = Papers.of("Conseil municipal du 4 mai 2022\n" + text.replace('¶', '\n'));
    Seance seance = Objects.requireNonNull(READER.read(paper, DocumentType.MINUTES).seance());
    assertThat(seance.chair()).isEqualTo(chair);
    assertThat(seance.secretary()).isEqualTo(secretary);
  }

  @Test
  void readsWhoWhereAndWhen() {
    Document paper =
        Papers.of(
            """
            L'an deux mil vingt-deux, le quatre mai à vingt heures, le conseil municipal de Larzan, dûment convoqué le 27 avril 2022, s'est réuni à la mairie, sous la présidence de Mme Odile KERN.
            Secrétaire de séance : M. Yvan ROUX
            """);
    Seance seance = Objects.requireNonNull(READER.read(paper, DocumentType.MINUTES).seance());
    assertThat(seance.time()).hasToString("20:00");
    assertThat(seance.place()).isEqualTo("à la mairie");
    assertThat(seance.convocation()).isEqualTo(LocalDate.of(2022, 4, 27));
    assertThat(seance.chair()).isEqualTo("Mme Odile KERN");
    assertThat(seance.secretary()).isEqualTo("M. Yvan ROUX");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Envoyé en préfecture le 09/05/2022¶Reçu en préfecture le 10/05/2022¶ID : 099-219900013-20220504-D2022_14-DE | 099-219900013-20220504-D2022_14-DE | 2022-05-09 | 2022-05-10 | -
          Accusé de réception en préfecture¶099-219900013-20220504-2022-14-DE¶Date de télétransmission : 09/05/2022¶Date de réception préfecture : 10/05/2022 | 099-219900013-20220504-2022-14-DE | 2022-05-09 | 2022-05-10 | -
          Reçu par le représentant de l'État le 10/05/2022 et publié le 11/05/2022 | - | - | 2022-05-10 | 2022-05-11
          Affiché le 11/05/2022 | - | - | - | 2022-05-11
          Envoyé en préfecture le 09/05/2022¶Reçu en préfecture le 09/05/2022¶Affiché le¶ID : 099-219900013-20220504-12-AI | 099-219900013-20220504-12-AI | 2022-05-09 | 2022-05-09 | -
          Identifiant : 099-219900013-20220504-12-DE¶Date de réception : 10/05/2022¶Date de publication : 11/05/2022 | 099-219900013-20220504-12-DE | - | 2022-05-10 | 2022-05-11
          Date d'affichage : du 11/05/2022 au 11/07/2022 | - | - | - | 2022-05-11
          AR PREFECTURE¶099-219900013-20220504-12-DE¶Reçu le 10/05/2022 | 099-219900013-20220504-12-DE | - | 2022-05-10 | -
          Certifié exécutoire compte tenu de la transmission en préfecture le 09/05/2022 et de la publication le 11/05/2022. | - | 2022-05-09 | - | 2022-05-11
          Acte exécutoire par sa transmission à la préfecture de Brémont le 09/05/22¶et sa publication le 11/05/22. | - | 2022-05-09 | - | 2022-05-11
          Exécutoire après réception en préfecture le 10 mai 2022 et publication¶le 11 mai 2022. | - | - | 2022-05-10 | 2022-05-11
          Transmis en préfecture de région le 9 mai 2022. Publication au recueil des actes¶administratifs le 11 mai 2022. | - | 2022-05-09 | - | 2022-05-11
          Acte reçu par: Préfecture du Brel¶Nature transaction: AR de transmission d'acte¶Date d'émission de l'accusé de réception: 2022-05-10(GMT+1)¶Numéro Acte de la collectivité locale: 12¶Nature de l'acte: Délibérations¶Matière: 6.1-Police municipale¶Identifiant Acte: 099-219900013-20220504-12-DE | 099-219900013-20220504-12-DE | - | 2022-05-10 | -
          """)
  void readsStamps(
      String text, String identifier, LocalDate sent, LocalDate received, LocalDate published) {
    assertThat(READER.details(Papers.of(text.replace('¶', '\n')).passage()).transmission())
        .isEqualTo(new Transmission(identifier, sent, received, published));
  }

  @Test
  void takesNoSimulatedReceiptForAReceipt() {
    assertThat(READER.details(Papers.of("Envoi simulé le 09/05/2022").passage()).transmission())
        .isNull();
  }

  @Test
  void leavesBlankDatesBlank() {
    String text =
        "Certifié exécutoire compte tenu de la transmission en préfecture le ............ "
            + "et de la publication le ............";
    assertThat(READER.details(Papers.of(text).passage()).transmission()).isNull();
  }

  @Test
  void warnsWhenTheIdentifierBearsAnotherDay() {
    Document paper =
        Papers.of(
            """
            Conseil municipal du 4 mai 2022
            ID : 099-219900013-20220406-D2022_14-DE
            """);
    assertThat(READER.read(paper, DocumentType.DELIBERATION).warnings())
        .extracting(warning -> warning.code())
        .containsExactly("identifiant-autre-date");
  }

  @Test
  void readsOperativeItemsReferencesAndVisas() {
    ActDetails details =
        READER.details(
            Papers.of(
                    """
                    Rapporteur : Mme Lise ABEL
                    Vu le code de l'éducation,
                    Vu la délibération n° 2020-11 du 3 novembre 2020,
                    Le conseil municipal, après en avoir délibéré :
                    - APPROUVE le règlement ;
                    - AUTORISE la maire à signer ;
                    - DIT que la présente annule et remplace la délibération n° 2019-04.
                    """)
                .passage());
    assertThat(details.rapporteur()).isEqualTo("Mme Lise ABEL");
    assertThat(details.decisions())
        .extracting(decision -> decision.verb())
        .containsExactly("approuve", "autorise", "dit");
    assertThat(details.references())
        .extracting(reference -> reference.relation() + " " + reference.number())
        .containsExactly("REPLACES 2019-04", "CITES 2020-11");
    assertThat(details.visas()).first().isEqualTo("le code de l'éducation");
  }
}
