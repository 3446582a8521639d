package fr.greffe.register;

import java.util.List;

/**
 * What an act states beside its decision, each in order of the text.
 *
 * @param elections rounds of ballots between candidates
 * @param terms for how long something is agreed
 * @param budgetLines where the money stands in the budget
 */
public record Clauses(
    List<Mention<Election>> elections,
    List<Mention<Term>> terms,
    List<Mention<BudgetLine>> budgetLines) {
  public static final Clauses NONE = new Clauses(List.of(), List.of(), List.of());

  public Clauses {
    elections = List.copyOf(elections);
    terms = List.copyOf(terms);
    budgetLines = List.copyOf(budgetLines);
  }
}
