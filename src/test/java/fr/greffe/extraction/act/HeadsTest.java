package fr.greffe.extraction.act;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.register.DocumentType;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What opens an act beside what only looks like it. */
class HeadsTest {
  private static final ActSegmenter SEGMENTER = ActSegmenter.load(Path.of("config"));

  @Test
  void endsTheAgendaWhereItsRanksBeginAgain() {
    assertThat(
            acts(
                """
                Ordre du jour
                1. Réserve d'eau rue Haute : demande de subvention
                2. Logiciels de la mairie
                _____

                1. Réserve d'eau rue du Moulin Haut : demande de subvention
                Le projet est présenté.
                Vote : pour à l'unanimité

                2. Logiciels de la mairie
                Le devis est présenté.
                Vote : pour à l'unanimité
                """))
        .containsExactly(
            "null|Réserve d'eau rue du Moulin Haut : demande de subvention",
            "null|Logiciels de la mairie");
  }

  @Test
  void takesTheRestOfASentenceForNoEndOfTheSitting() {
    assertThat(
            acts(
                """
                1. Achat de bancs
                Le devis est présenté.
                Vote : pour à l'unanimité

                2. Partenaires du festival
                Des entreprises locales peuvent aider à payer la
                communication du festival :
                une affiche à leur nom leur est promise.
                Vote : pour à l'unanimité
                """))
        .containsExactly("null|Achat de bancs", "null|Partenaires du festival");
  }

  @Test
  void takesNoNumberInATableForAnAct() {
    assertThat(
            acts(
                """
                DE-2021/14 – Tarifs du camping

                Le conseil municipal adopte ces tarifs à l'unanimité.

                DE-2021/15 – Mise à jour du tableau de la voirie

                Rue du Moulin

                127

                n°2006/3

                Rue des Ormes

                90

                n°2009/17

                Rue du Lavoir

                110

                n°2009/21

                Le conseil municipal approuve ce tableau à l'unanimité.

                DE-2021/16 – Vente d'un tracteur

                Le conseil municipal accepte l'offre à l'unanimité.
                """))
        .containsExactly(
            "DE-2021/14|Tarifs du camping",
            "DE-2021/15|Mise à jour du tableau de la voirie",
            "DE-2021/16|Vente d'un tracteur");
  }

  @Test
  void namesAnActUnderItsThemeByBoth() {
    assertThat(
            acts(
                """
                **FINANCES**

                Tarifs du camping pour la saison

                Le maire propose de ne rien changer.

                Vote favorable à l'unanimité.

                **VOIRIE**

                Réfection du chemin des Ormes

                Trois devis ont été reçus.

                Vote favorable à l'unanimité.
                """))
        .containsExactly(
            "null|FINANCES – Tarifs du camping pour la saison",
            "null|VOIRIE – Réfection du chemin des Ormes");
  }

  @Test
  void readsATitleOnWhereItsLineAsksForMore() {
    assertThat(
            acts(
                """
                1. Participation de la commune aux travaux du Syndicat Intercommunal à
                Vocation Scolaire

                Vote : pour à l'unanimité

                2. Achat de bancs
                Vote : pour à l'unanimité
                """))
        .containsExactly(
            "null|Participation de la commune aux travaux du Syndicat Intercommunal à Vocation"
                + " Scolaire",
            "null|Achat de bancs");
  }

  @Test
  void leavesAShoutedHeadingInsideAnActThatHasNoOutcomeYet() {
    assertThat(
            acts(
                """
                RÉSEAUX – EAU – Rapport du délégataire

                Le rapport est lu.

                SERVICE DE L'ASSAINISSEMENT

                Il dessert 310 abonnés.

                Le conseil municipal approuve le rapport à l'unanimité.

                VOIRIE – Chemin des Ormes

                Le conseil municipal approuve le devis à l'unanimité.

                ENFANCE – Centre de loisirs

                Le conseil municipal approuve la convention à l'unanimité.
                """))
        .containsExactly(
            "null|RÉSEAUX – EAU – Rapport du délégataire",
            "null|VOIRIE – Chemin des Ormes",
            "null|ENFANCE – Centre de loisirs");
  }

  private static List<String> acts(String text) {
    return SEGMENTER.segment(Papers.of(text), DocumentType.MINUTES).stream()
        .map(act -> act.printedNumber() + "|" + act.object())
        .toList();
  }
}
