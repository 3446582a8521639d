package fr.greffe.wording;

import fr.greffe.register.Amount;
import fr.greffe.register.BudgetLine;
import fr.greffe.register.Election;
import fr.greffe.register.Event;
import fr.greffe.register.Fact;
import fr.greffe.register.Figure;
import fr.greffe.register.Name;
import fr.greffe.register.Organisation;
import fr.greffe.register.PartialDate;
import fr.greffe.register.Quotation;
import fr.greffe.register.Term;
import fr.greffe.register.Vote;

/** Any fact in French, in few words. */
public final class FactWords {
  private FactWords() {}

  public static String of(Fact fact) {
    return switch (fact) {
      case Vote vote -> FrenchWords.vote(vote);
      case Amount amount -> FrenchWords.amount(amount);
      case PartialDate date -> FrenchWords.date(date);
      case Organisation organisation -> organisation.name();
      case Name name -> name.name();
      case Figure figure -> figure.value().toPlainString() + " " + figure.counts();
      case Event event -> EventWords.of(event);
      case Quotation quotation -> quotation.words();
      case Election round -> ClauseWords.of(round);
      case Term term -> ClauseWords.of(term);
      case BudgetLine line -> ClauseWords.of(line);
    };
  }
}
