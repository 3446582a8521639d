package fr.greffe.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.json.EntryJson;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A dossier that is kept, chosen from, and compared with a later one. */
class EditsTest {
  private static final DossierMaker MAKER = DossierMaker.load(Path.of("config"));
  private static final String ACT =
      """
      Commune de Varzelle

      Extrait du registre des délibérations du conseil municipal

      Séance du 4 mars 2024

      Le 4 mars 2024 à vingt heures, le conseil municipal de la commune de Varzelle s'est réuni sous la présidence de Mme Odile Perrachon, maire.

      Présents : Mme Odile Perrachon, M. Luc Fanget, M. Jean Ravel, Mme Anne Delorme.

      Objet : Subvention à l'association Les Tréteaux du Vernay

      Mme la Maire s'engage à présenter un bilan de la saison avant le 30 juin 2025.

      Après en avoir délibéré, le conseil municipal, par 3 voix pour et 1 contre (M. Jean Ravel),

      DÉCIDE d'attribuer une subvention de %s € à l'association Les Tréteaux du Vernay pour la saison d'été.
      """;
  private static Dossier dossier;

  @BeforeAll
  static void make() throws Exception {
    dossier = made("3 000");
  }

  private static Dossier made(String sum) throws Exception {
    return MAKER.make(DossierStory.of(ACT.formatted(sum)).on("Tréteaux du Vernay"));
  }

  @Test
  void followsACommitmentAndNamesWhoWasAgainst() {
    assertThat(dossier.of(Chapter.COMMITMENTS))
        .extracting(Line::words)
        .containsExactly(
            "Mme la Maire s’engage à « présenter un bilan de la saison avant le 30 juin 2025 », 4"
                + " mars 2024 — échéance : 30 juin 2025 — aucune suite dans les papiers lus");
    assertThat(dossier.of(Chapter.VOTES))
        .singleElement()
        .satisfies(line -> assertThat(line.words()).contains("1 contre", "contre : Jean Ravel"));
  }

  @Test
  void isReadBackAsItWasKept() {
    String json = EntryJson.writeLine(dossier);
    assertThat(EntryJson.mapper().readValue(json, Dossier.class)).isEqualTo(dossier);
  }

  @Test
  void removesMovesAndAnnotatesLines() {
    List<Line> people = dossier.of(Chapter.PEOPLE);
    Line vote = dossier.of(Chapter.VOTES).getFirst();
    Edits edits =
        new Edits(
            List.of(
                new Edits.Choice(people.getFirst().id(), false, 0, ""),
                new Edits.Choice(people.getLast().id(), true, 1, ""),
                new Edits.Choice(vote.id(), true, 0, "à relire")),
            "",
            Edits.Status.DRAFT,
            "");
    Dossier chosen = edits.apply(dossier);
    assertThat(chosen.of(Chapter.PEOPLE))
        .hasSize(people.size() - 1)
        .startsWith(people.getLast())
        .doesNotContain(people.getFirst());
    assertThat(chosen.of(Chapter.VOTES).getFirst().words()).endsWith("[Note : à relire]");
    assertThat(chosen.money()).isEqualTo(dossier.money());
  }

  @Test
  void tellsWhatChangedSince() throws Exception {
    assertThat(Changes.between(dossier, made("3 000")).none()).isTrue();
    Changes changes = Changes.between(dossier, made("4 500"));
    assertThat(changes.none()).isFalse();
    assertThat(changes.sources()).containsExactly("papier-1.md");
    assertThat(changes.added()).anyMatch(line -> line.contains("4 500 €"));
  }
}
