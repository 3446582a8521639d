package fr.greffe.extraction.clause;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Passage;
import fr.greffe.extraction.Passages;
import fr.greffe.register.Clauses;
import fr.greffe.register.Mention;
import fr.greffe.register.Warning;
import fr.greffe.wording.FactWords;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ClauseReaderTest {
  private static final ClauseReader READER = ClauseReader.load(Path.of("config"));

  private static final String TWO_ROUNDS =
      """
      Élection du deuxième adjoint
      Premier tour de scrutin
      Nombre de bulletins trouvés dans l’urne : 15
      Bulletins blancs : 1
      Bulletins nuls : 1
      Suffrages exprimés : 13
      Majorité absolue : 7

      Candidats\tVoix
      Mme Rose Houx\t6
      M. Guy Charme\t7

      Second tour de scrutin
      Bulletins trouvés : 15
      Suffrages exprimés : 14
      M. Guy Charme : 8 voix
      Mme Rose Houx : 6 voix
      M. Guy Charme, ayant obtenu la majorité absolue, est proclamé deuxième adjoint.
      """;

  @Test
  void eachRoundOfABallotStandsApart() {
    assertThat(ClauseNotation.elections(TWO_ROUNDS))
        .containsExactly(
            "deuxième adjoint, tour 1, 15 bulletins, 1 blanc, 1 nul, 13 exprimés, majorité 7 :"
                + " Rose Houx 6, Guy Charme 7",
            "deuxième adjoint, tour 2, 15 bulletins, 14 exprimés : Guy Charme 8 élu, Rose Houx 6");
  }

  @Test
  void theWordsOfARoundAreItsEvidence() {
    Passage act = Passages.of(TWO_ROUNDS);
    assertThat(READER.read(act).elections())
        .extracting(one -> one.evidence().quote())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("Premier tour").endsWith("Guy Charme\t7"),
            second -> assertThat(second).startsWith("Second tour").endsWith("proclamé"));
  }

  @Test
  void countsThatDoNotHoldTogetherAreTold() {
    Clauses clauses =
        READER.read(
            Passages.of(
                "Bulletins trouvés : 15\nBulletins blancs : 1\nSuffrages exprimés : 12\n"
                    + "M. Guy Charme : 13 voix\n"));
    assertThat(ClauseReader.check(clauses))
        .extracting(Warning::message)
        .containsExactly(
            "13 voix pour Guy Charme, mais 12 suffrages exprimés.",
            "15 bulletins, dont blancs : 1, nuls : 0 ; il en reste 14, mais 12 suffrages"
                + " exprimés.");
  }

  @Test
  void anotherOfficeIsAnotherBallot() {
    assertThat(
            ClauseNotation.elections(
                "Élection du premier adjoint\nMme Rose Houx : 9 voix\n"
                    + "Élection du deuxième adjoint\nM. Guy Charme : 8 voix\n"))
        .containsExactly("premier adjoint : Rose Houx 9", "deuxième adjoint : Guy Charme 8");
  }

  @Test
  void clausesAreSaidInFrench() {
    Clauses clauses =
        READER.read(
            Passages.of(
                "La convention est conclue pour une durée de trois ans, renouvelable une fois."
                    + " Les crédits sont inscrits au chapitre 65, article 65748 du budget principal"
                    + " 2023."));
    assertThat(clauses.terms())
        .extracting(Mention::fact)
        .extracting(FactWords::of)
        .containsExactly("convention, 3 ans, renouvelable une fois");
    assertThat(clauses.budgetLines())
        .extracting(Mention::fact)
        .extracting(FactWords::of)
        .containsExactly("budget principal 2023 : chapitre 65, compte 65748");
  }
}
