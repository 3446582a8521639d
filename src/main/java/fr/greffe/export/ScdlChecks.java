package fr.greffe.export;

import static fr.greffe.export.ScdlColumn.BUDGET_ANNEE;
import static fr.greffe.export.ScdlColumn.BUDGET_NOM;
import static fr.greffe.export.ScdlColumn.COLL_SIRET;
import static fr.greffe.export.ScdlColumn.DELIB_DATE;
import static fr.greffe.export.ScdlColumn.DELIB_MATIERE_CODE;
import static fr.greffe.export.ScdlColumn.DELIB_MATIERE_NOM;
import static fr.greffe.export.ScdlColumn.PREF_DATE;
import static fr.greffe.export.ScdlColumn.VOTE_ABSTENTION;
import static fr.greffe.export.ScdlColumn.VOTE_CONTRE;
import static fr.greffe.export.ScdlColumn.VOTE_EFFECTIF;
import static fr.greffe.export.ScdlColumn.VOTE_POUR;
import static fr.greffe.export.ScdlColumn.VOTE_REEL;

import fr.greffe.organisation.RegistrationKeys;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checks of the national validator of SCDL « délibérations » 2.1.5, and one that it lacks: the
 * matter must be one of the classification's.
 */
public final class ScdlChecks {
  private static final List<ScdlColumn> VOTES =
      List.of(VOTE_EFFECTIF, VOTE_REEL, VOTE_POUR, VOTE_CONTRE, VOTE_ABSTENTION);
  private static final List<ScdlColumn> BALLOTS = List.of(VOTE_POUR, VOTE_CONTRE, VOTE_ABSTENTION);

  private final Nomenclature matters;

  public ScdlChecks(Nomenclature matters) {
    this.matters = matters;
  }

  /** What is wrong with a row, in the order of its columns; empty where all is right. */
  public List<ScdlProblem> problems(ScdlRow row) {
    List<ScdlProblem> problems = new ArrayList<>();
    for (ScdlColumn column : ScdlColumn.values()) {
      form(row, column, problems);
    }
    if (problems.isEmpty()) {
      identity(row, problems);
      matter(row, problems);
      budget(row, problems);
      receipt(row, problems);
      votes(row, problems);
    }
    return problems;
  }

  private static void form(ScdlRow row, ScdlColumn column, List<ScdlProblem> problems) {
    String cell = row.get(column);
    if (cell.isEmpty()) {
      if (column.required()) {
        problems.add(new ScdlProblem(column, "la valeur, obligatoire, manque"));
      }
    } else if (!column.form().accepts(cell)
        || column.form() == ScdlColumn.Form.DATE && day(cell) == null) {
      problems.add(new ScdlProblem(column, "« " + cell + " » n'est pas " + column.form().french()));
    }
  }

  private static void identity(ScdlRow row, List<ScdlProblem> problems) {
    if (!RegistrationKeys.isSiret(row.get(COLL_SIRET))) {
      problems.add(new ScdlProblem(COLL_SIRET, "la clé du SIRET est fausse"));
    }
  }

  private void matter(ScdlRow row, List<ScdlProblem> problems) {
    if (matters.label(row.get(DELIB_MATIERE_CODE)) == null) {
      problems.add(
          new ScdlProblem(
              DELIB_MATIERE_CODE,
              "« "
                  + row.get(DELIB_MATIERE_CODE)
                  + " » n'est pas un code de la nomenclature Actes"));
    }
    String name = row.get(DELIB_MATIERE_NOM);
    int slash = name.indexOf('/');
    if (slash < 0 || name.contains(" /") || name.contains("/ ")) {
      problems.add(
          new ScdlProblem(
              DELIB_MATIERE_NOM, "deux niveaux séparés par « / », sans espace, sont attendus"));
    } else if (!matters.isFirstLevel(name.substring(0, slash))) {
      problems.add(
          new ScdlProblem(
              DELIB_MATIERE_NOM,
              "« "
                  + name.substring(0, slash)
                  + " » n'est pas une des neuf matières de premier"
                  + " niveau"));
    }
  }

  private static void budget(ScdlRow row, List<ScdlProblem> problems) {
    String years = row.get(BUDGET_ANNEE);
    if (years.length() == 9 && years.substring(5).compareTo(years.substring(0, 4)) <= 0) {
      problems.add(new ScdlProblem(BUDGET_ANNEE, "la seconde année doit suivre la première"));
    }
    if (row.has(BUDGET_ANNEE) != row.has(BUDGET_NOM)) {
      problems.add(
          new ScdlProblem(
              row.has(BUDGET_ANNEE) ? BUDGET_NOM : BUDGET_ANNEE,
              "l'année et le nom du budget vont ensemble"));
    }
  }

  private static void receipt(ScdlRow row, List<ScdlProblem> problems) {
    if (row.has(PREF_DATE) && row.get(PREF_DATE).compareTo(row.get(DELIB_DATE)) < 0) {
      problems.add(new ScdlProblem(PREF_DATE, "la réception précède la délibération"));
    }
  }

  private static void votes(ScdlRow row, List<ScdlProblem> problems) {
    if (VOTES.stream().noneMatch(row::has)) {
      return;
    }
    if (!row.has(VOTES)) {
      problems.add(
          new ScdlProblem(VOTE_EFFECTIF, "les cinq colonnes du vote vont ensemble ou pas du tout"));
      return;
    }
    int real = number(row, VOTE_REEL);
    if (number(row, VOTE_EFFECTIF) < real) {
      problems.add(new ScdlProblem(VOTE_REEL, "plus de votants que de membres en exercice"));
    }
    if (BALLOTS.stream().mapToInt(column -> number(row, column)).sum() != real) {
      problems.add(
          new ScdlProblem(
              VOTE_REEL, "pour, contre et abstentions ne font pas le nombre de votants"));
    }
  }

  private static int number(ScdlRow row, ScdlColumn column) {
    return Integer.parseInt(row.get(column));
  }

  private static @Nullable LocalDate day(String cell) {
    try {
      return LocalDate.parse(cell);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
