package fr.greffe.extraction.act;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.register.DocumentType;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActSegmenterTest {
  private static final ActSegmenter SEGMENTER = ActSegmenter.load(Path.of("config"));

  @Test
  void cutsMinutesAtActNumbersAndLeavesTheAgendaOut() {
    assertThat(
            acts(
                """
                Commune de Vaubelle
                Séance du 4 mai 2022
                Ordre du jour :
                2022-14 Tarifs du camping
                2022-15 Vente d'un tracteur

                2022-14 – Tarifs du camping

                M. le Maire présente les tarifs.
                Vote : unanimité

                2022-15 – Vente d'un tracteur

                Le conseil municipal, après en avoir délibéré, accepte l'offre à la majorité.

                Questions diverses
                M. Abel demande où en est le chantier : la dépense de 300 € est approuvée.
                """))
        .containsExactly("2022-14|null|Tarifs du camping", "2022-15|null|Vente d'un tracteur");
  }

  @Test
  void cutsMinutesAtAgendaRanks() {
    assertThat(
            acts(
                """
                ORDRE DU JOUR
                1. Approbation du rapport de l'école
                2. Achat de bancs
                3. Questions diverses

                1. Approbation du rapport de l'école
                Mme Abel lit le rapport.
                Vote : pour à l'unanimité

                2. Achat de bancs
                Trois devis ont été reçus :
                1) Bois et Cie
                2) Fer et Fils
                Le devis le plus bas est retenu.
                Pour : 9
                Contre : 2

                3. Questions diverses
                La fête est reportée.
                """))
        .containsExactly("null|1|Approbation du rapport de l'école", "null|2|Achat de bancs");
  }

  @Test
  void cutsMinutesAtHeadingsInBoldOrCapitals() {
    assertThat(
            acts(
                """
                Conseil municipal du 4 mai 2022
                **Présents : Mme Abel, M. Roux**

                **Réfection du lavoir**
                M. Roux présente le devis.
                Le conseil approuve à l'unanimité.

                ACHAT D'UN VÉHICULE
                Le conseil municipal décide d'acheter ce véhicule.

                **Informations**
                Le marché change de jour.
                """))
        .containsExactly("null|null|Réfection du lavoir", "null|null|ACHAT D'UN VÉHICULE");
  }

  private static List<String> acts(String text) {
    return SEGMENTER.segment(Papers.of(text), DocumentType.MINUTES).stream()
        .map(act -> act.printedNumber() + "|" + act.item() + "|" + act.object())
        .toList();
  }
}
