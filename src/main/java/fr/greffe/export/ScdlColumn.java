package fr.greffe.export;

import java.util.regex.Pattern;

/** The columns of SCDL « délibérations » 2.1.5, in the order the standard fixes. */
public enum ScdlColumn {
  COLL_NOM(true, Form.TEXT),
  COLL_SIRET(true, Form.SIRET),
  DELIB_ID(true, Form.TEXT),
  DELIB_DATE(true, Form.DATE),
  DELIB_MATIERE_CODE(true, Form.MATTER_CODE),
  DELIB_MATIERE_NOM(true, Form.TEXT),
  DELIB_OBJET(true, Form.TEXT),
  BUDGET_ANNEE(false, Form.YEARS),
  BUDGET_NOM(false, Form.TEXT),
  PREF_ID(false, Form.PREFECTURE),
  PREF_DATE(false, Form.DATE),
  VOTE_EFFECTIF(false, Form.INTEGER),
  VOTE_REEL(false, Form.INTEGER),
  VOTE_POUR(false, Form.INTEGER),
  VOTE_CONTRE(false, Form.INTEGER),
  VOTE_ABSTENTION(false, Form.INTEGER),
  DELIB_URL(false, Form.ADDRESS);

  private final boolean required;
  private final Form form;

  ScdlColumn(boolean required, Form form) {
    this.required = required;
    this.form = form;
  }

  boolean required() {
    return required;
  }

  Form form() {
    return form;
  }

  /** What a cell may look like. */
  enum Form {
    TEXT(".*", "du texte"),
    SIRET("\\d{14}", "14 chiffres"),
    DATE("\\d{4}-\\d{2}-\\d{2}", "une date AAAA-MM-JJ"),
    MATTER_CODE("\\d\\.\\d{1,2}", "un code de matière tel que 7.5"),
    YEARS("\\d{4}(/\\d{4})?", "une année, ou deux séparées par « / »"),
    PREFECTURE(
        "(PREF|SGAR)(\\d{3}|02[AB])|SPREF(\\d{3}|02[AB])\\d",
        "PREF, SPREF ou SGAR suivi du département"),
    INTEGER("\\d{1,6}", "un nombre entier"),
    ADDRESS("https?://\\S+", "une adresse http ou https");

    private final Pattern pattern;
    private final String french;

    Form(String pattern, String french) {
      this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
      this.french = french;
    }

    boolean accepts(String cell) {
      return pattern.matcher(cell).matches();
    }

    String french() {
      return french;
    }
  }
}
