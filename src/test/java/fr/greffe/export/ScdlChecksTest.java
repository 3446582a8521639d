package fr.greffe.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScdlChecksTest {
  private static final ScdlChecks CHECKS =
      new ScdlChecks(
          new Nomenclature(
              Map.of(
                  "7",
                  "Finances locales",
                  "7.5",
                  "Subventions",
                  "5",
                  "Institutions et vie politique")));

  @Test
  void acceptsACompleteRow() {
    assertThat(CHECKS.problems(row("", ""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COLL_SIRET         | 21860194600014      | COLL_SIRET         | clé du SIRET
          COLL_SIRET         | 2,19301E+13         | COLL_SIRET         | 14 chiffres
          COLL_NOM           |                     | COLL_NOM           | manque
          DELIB_ID           |                     | DELIB_ID           | manque
          DELIB_DATE         | 17/03/2022          | DELIB_DATE         | AAAA-MM-JJ
          DELIB_DATE         | 2022-02-30          | DELIB_DATE         | AAAA-MM-JJ
          DELIB_MATIERE_CODE | 9.99                | DELIB_MATIERE_CODE | nomenclature
          DELIB_MATIERE_NOM  | subventions         | DELIB_MATIERE_NOM  | deux niveaux
          DELIB_MATIERE_NOM  | finances locales / subventions | DELIB_MATIERE_NOM | sans espace
          DELIB_MATIERE_NOM  | argent/subventions  | DELIB_MATIERE_NOM  | premier niveau
          BUDGET_ANNEE       | 2022/2021           | BUDGET_ANNEE       | doit suivre
          BUDGET_ANNEE       | 22                  | BUDGET_ANNEE       | une année
          BUDGET_NOM         |                     | BUDGET_NOM         | vont ensemble
          PREF_ID            | PREF74              | PREF_ID            | département
          PREF_DATE          | 2022-03-16          | PREF_DATE          | précède
          VOTE_CONTRE        |                     | VOTE_EFFECTIF      | vont ensemble
          VOTE_EFFECTIF      | 20                  | VOTE_REEL          | en exercice
          VOTE_POUR          | 20                  | VOTE_REEL          | ne font pas
          DELIB_URL          | actes/2022-11.pdf   | DELIB_URL          | adresse
          """)
  void refuses(String column, String cell, String where, String reason) {
    assertThat(CHECKS.problems(row(column, cell == null ? "" : cell)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.column()).isEqualTo(ScdlColumn.valueOf(where));
              assertThat(problem.reason()).contains(reason);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "COLL_SIRET, 35600000009075",
    "PREF_ID, SPREF0741",
    "PREF_ID, PREF02A",
    "BUDGET_ANNEE, 2021/2022",
    "DELIB_MATIERE_NOM, FINANCES LOCALES/subventions",
    "PREF_DATE, ''"
  })
  void accepts(String column, String cell) {
    assertThat(CHECKS.problems(row(column, cell))).isEmpty();
  }

  /** A row with nothing wrong but for one cell. */
  private static ScdlRow row(String column, String cell) {
    Map<ScdlColumn, String> cells = new EnumMap<>(ScdlColumn.class);
    cells.put(ScdlColumn.COLL_NOM, "Commune de Valbrume");
    cells.put(ScdlColumn.COLL_SIRET, "21860194600013");
    cells.put(ScdlColumn.DELIB_ID, "D2022-11");
    cells.put(ScdlColumn.DELIB_DATE, "2022-03-17");
    cells.put(ScdlColumn.DELIB_MATIERE_CODE, "7.5");
    cells.put(ScdlColumn.DELIB_MATIERE_NOM, "finances locales/subventions");
    cells.put(ScdlColumn.DELIB_OBJET, "Subvention à l'association Les Amis du Lavoir");
    cells.put(ScdlColumn.BUDGET_ANNEE, "2022");
    cells.put(ScdlColumn.BUDGET_NOM, "budget principal");
    cells.put(ScdlColumn.PREF_ID, "PREF074");
    cells.put(ScdlColumn.PREF_DATE, "2022-03-18");
    cells.put(ScdlColumn.VOTE_EFFECTIF, "27");
    cells.put(ScdlColumn.VOTE_REEL, "23");
    cells.put(ScdlColumn.VOTE_POUR, "21");
    cells.put(ScdlColumn.VOTE_CONTRE, "1");
    cells.put(ScdlColumn.VOTE_ABSTENTION, "1");
    cells.put(ScdlColumn.DELIB_URL, "https://valbrume.example/actes/D2022-11.pdf");
    if (!column.isEmpty()) {
      cells.put(ScdlColumn.valueOf(column), cell);
    }
    return new ScdlRow(cells);
  }
}
