package fr.greffe.organisation;

/** How sure a link is; only the first two link. */
public enum Verdict {
  SURE("sûr"),
  PROBABLE("probable"),
  AMBIGUOUS("ambigu"),
  NOT_FOUND("non trouvé");

  private final String french;

  Verdict(String french) {
    this.french = french;
  }

  /** True where the link is kept. */
  public boolean links() {
    return this == SURE || this == PROBABLE;
  }

  /** The less sure of two. */
  public Verdict and(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public String french() {
    return french;
  }
}
