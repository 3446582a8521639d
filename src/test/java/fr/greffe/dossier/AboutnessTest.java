package fr.greffe.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Acts on a subject, acts that only name it, and what is promised, unread and left without day. */
class AboutnessTest {
  private static final Path CONFIG = Path.of("config");
  private static final String ACT =
      """
      Commune de Varzelle

      Extrait du registre des délibérations du conseil municipal

      Séance du %s

      Le %s à vingt heures, le conseil municipal de la commune de Varzelle s'est réuni sous la présidence de Mme Odile Perrachon, maire.

      Présents : Mme Odile Perrachon, M. Luc Fanget, M. Jean Ravel, Mme Anne Delorme.

      Objet : %s

      %s

      Après en avoir délibéré, le conseil municipal, par 3 voix pour et 1 contre (M. Jean Ravel),

      DÉCIDE d'attribuer une subvention de %s € à l'association %s.
      """;
  private static Dossier dossier;
  private static Draft draft;

  @BeforeAll
  static void make() throws Exception {
    DossierStory story =
        DossierStory.of(
            ACT.formatted(
                "4 mars 2024",
                "4 mars 2024",
                "Subvention à l'école de musique",
                "Mme la Maire s'engage à présenter le bilan de l'école de musique avant la fin de"
                    + " l'année.",
                "1 200",
                "Les Cordes du Vernay"),
            ACT.formatted(
                "10 juin 2024",
                "10 juin 2024",
                "Subvention au comité de jumelage",
                "Le concert sera donné avec l'école de musique, sans frais pour la commune.",
                "900",
                "Les Amis de Brenner"));
    Papers papers =
        story
            .on("école de musique")
            .with(List.of(new UnreadPaper("scan.pdf", "chiffré"), new UnreadPaper("b/x.pdf", "")));
    dossier = DossierMaker.load(CONFIG).make(papers);
    draft = Objects.requireNonNull(DraftMaker.load(CONFIG).draft(papers, dossier));
  }

  @Test
  void countsSumsAndVotesOfActsOnTheSubjectOnly() {
    assertThat(dossier.of(Chapter.VOTES))
        .singleElement()
        .satisfies(line -> assertThat(line.words()).startsWith("Subvention à l'école de musique"));
    assertThat(dossier.money().rows())
        .singleElement()
        .satisfies(row -> assertThat(row.beneficiary()).contains("Les Cordes du Vernay"));
    assertThat(draft.text()).contains("1 200 €").doesNotContain("900 €");
  }

  @Test
  void quotesWhereAnotherActNamesIt() {
    assertThat(dossier.of(Chapter.TIMELINE))
        .extracting(Line::words)
        .anyMatch(
            words ->
                words.endsWith(
                    "Subvention au comité de jumelage — sur un autre objet, qui le cite : « Le"
                        + " concert sera donné avec l'école de musique, sans frais pour la"
                        + " commune. »"));
  }

  @Test
  void deducesTheDayThatAPromiseIsDueBy() {
    assertThat(dossier.of(Chapter.COMMITMENTS))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.words())
                    .contains(
                        "échéance : 31 décembre 2024 (déduit de « avant la fin de l'année »)"));
  }

  @Test
  void namesTheDocumentsBesideThatWereNotRead() {
    assertThat(dossier.of(Chapter.UNKNOWN))
        .extracting(Line::words)
        .contains("1 document non lu à côté des papiers du dossier : « scan.pdf » (chiffré)");
  }

  @Test
  void setsActsOfOtherBodiesOnALikeObjectBesideThoseForAnOrganisation() throws Exception {
    DossierStory own =
        DossierStory.of(
            ACT.formatted(
                "4 mars 2024",
                "4 mars 2024",
                "Subvention à l'école de musique intercommunale",
                "",
                "1 200",
                "Les Cordes du Vernay"));
    DossierStory other =
        DossierStory.of(
            ACT.formatted(
                    "6 mai 2024",
                    "6 mai 2024",
                    "Attribution d'une subvention à l'école de musique",
                    "",
                    "600",
                    "Harmonie de Brenner")
                .replace("Varzelle", "Brenner"),
            ACT.formatted(
                    "6 mai 2024",
                    "6 mai 2024",
                    "Subvention au comité des fêtes",
                    "",
                    "700",
                    "Fêtes")
                .replace("Varzelle", "Brenner"));
    Papers papers =
        own.about("Les Cordes du Vernay", Map.of("Commune de Brenner", 300))
            .beside(other.on("musique").entries());
    assertThat(DossierMaker.load(CONFIG).make(papers).of(Chapter.ELSEWHERE))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.words())
                  .startsWith("Commune de Brenner : Attribution d'une subvention à l'école")
                  .contains("600 €", "soit 2 € par habitant (300 habitants)");
              assertThat(line.reasons())
                  .contains("objet proche de « Subvention à l'école de musique intercommunale »");
            });
  }
}
