package fr.greffe.extraction;

import fr.greffe.document.Span;
import fr.greffe.register.Amount;
import fr.greffe.register.Fact;
import fr.greffe.register.Figure;
import fr.greffe.register.Mention;
import fr.greffe.register.Name;
import fr.greffe.register.Organisation;
import fr.greffe.register.PartialDate;
import java.util.List;
import java.util.function.Predicate;

/** The facts that any stretch of a document may state, each kind in order of the text. */
record Facts(
    List<Mention<Amount>> amounts,
    List<Mention<PartialDate>> dates,
    List<Mention<Organisation>> organisations,
    List<Mention<Name>> names,
    List<Mention<Figure>> figures) {

  /** Those that begin in {@code span}. */
  Facts within(Span span) {
    return filter(start -> span.contains(start));
  }

  /** Those that begin in none of {@code spans}. */
  Facts outside(List<Span> spans) {
    return filter(start -> spans.stream().noneMatch(span -> span.contains(start)));
  }

  private Facts filter(Predicate<Integer> kept) {
    return new Facts(
        kept(amounts, kept),
        kept(dates, kept),
        kept(organisations, kept),
        kept(names, kept),
        kept(figures, kept));
  }

  private static <F extends Fact> List<Mention<F>> kept(
      List<Mention<F>> mentions, Predicate<Integer> kept) {
    return mentions.stream().filter(mention -> kept.test(mention.span().start())).toList();
  }
}
