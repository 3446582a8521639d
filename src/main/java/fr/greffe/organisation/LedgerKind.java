package fr.greffe.organisation;

import fr.greffe.register.Amount;

/** What a sum is in a ledger; sums of different kinds are never added up, votes apart. */
public enum LedgerKind {
  GRANT("subventions", true),
  FEE("cotisations", true),
  CONTRIBUTION("participations", true),
  CONTRACT("marchés et achats", true),
  LOAN("prêts et garanties", false),
  REQUESTED("demandé", false),
  CAP("plafonds", false),
  RATE("taux et tarifs à l'unité", false),
  CITED("cité pour mémoire", false);

  private final String french;
  private final boolean voted;

  LedgerKind(String french, boolean voted) {
    this.french = french;
    this.voted = voted;
  }

  public String french() {
    return french;
  }

  /** True for what a vote gives: the only kinds that a total of votes may add up. */
  public boolean voted() {
    return voted;
  }

  /** What kind a sum is. */
  public static LedgerKind of(Amount amount) {
    if (amount.unit() != null) {
      return RATE;
    }
    LedgerKind kind = ofRole(amount.role());
    boolean exact = amount.bound() == Amount.Bound.EXACT;
    return exact || kind == REQUESTED || kind == CITED ? kind : CAP;
  }

  private static LedgerKind ofRole(Amount.Role role) {
    return switch (role) {
      case GRANT -> GRANT;
      case FEE -> FEE;
      case CONTRIBUTION -> CONTRIBUTION;
      case CONTRACT, PURCHASE, RENT, PAY, PENALTY -> CONTRACT;
      case LOAN, GUARANTEE -> LOAN;
      case REQUESTED -> REQUESTED;
      case CAP -> CAP;
      default -> CITED;
    };
  }
}
