package fr.greffe.dossier;

/** The chapters of a dossier, in order. */
public enum Chapter {
  SUMMARY("En cinq lignes"),
  TIMELINE("Chronologie"),
  MONEY("Sommes"),
  VOTES("Votes"),
  QUESTIONS("Questions déjà posées"),
  COMMITMENTS("Engagements et versements"),
  SIGNALS("Ce qu’il est utile de demander"),
  GAPS("Écarts entre les sources"),
  FIGURES("Chiffres clés"),
  QUOTES("Ce que dit la presse"),
  PEOPLE("Personnes et organisations"),
  ELSEWHERE("Le même sujet ailleurs"),
  UNKNOWN("Ce qu’on ne sait pas");

  private final String french;

  Chapter(String french) {
    this.french = french;
  }

  public String french() {
    return french;
  }
}
