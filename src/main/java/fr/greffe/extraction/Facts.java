package fr.greffe.extraction;

import fr.greffe.document.Covered;
import fr.greffe.document.Evidence;
import fr.greffe.document.Span;
import fr.greffe.register.Amount;
import fr.greffe.register.Event;
import fr.greffe.register.Fact;
import fr.greffe.register.Figure;
import fr.greffe.register.Mention;
import fr.greffe.register.Name;
import fr.greffe.register.Organisation;
import fr.greffe.register.PartialDate;
import fr.greffe.register.Warning;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts that any stretch of a document may state, each kind in order of the text.
 *
 * @param warnings doubts about them, each with its evidence
 */
record Facts(
    List<Mention<Amount>> amounts,
    List<Mention<PartialDate>> dates,
    List<Mention<Organisation>> organisations,
    List<Mention<Name>> names,
    List<Mention<Figure>> figures,
    List<Mention<Event>> events,
    List<Warning> warnings) {

  /** Those that begin in {@code span}. */
  Facts within(Span span) {
    return new Facts(
        within(amounts, span),
        within(dates, span),
        within(organisations, span),
        within(names, span),
        within(figures, span),
        within(events, span),
        warnings.stream().filter(warning -> span.contains(start(warning))).toList());
  }

  /** The same, with dates that stand after all others. */
  Facts andDates(List<Mention<PartialDate>> later) {
    List<Mention<PartialDate>> all = Stream.concat(dates.stream(), later.stream()).toList();
    return new Facts(amounts, all, organisations, names, figures, events, warnings);
  }

  /** The same, the date printed there being the sitting's. */
  Facts withSeance(@Nullable Evidence printed) {
    return printed == null
        ? this
        : new Facts(
            amounts,
            dates.stream()
                .map(
                    date ->
                        date.span().overlaps(printed.span())
                            ? date.as(date.fact().as(PartialDate.Role.SEANCE))
                            : date)
                .toList(),
            organisations,
            names,
            figures,
            events,
            warnings);
  }

  /** Those that begin in none of {@code spans}. */
  Facts outside(List<Span> spans) {
    Covered covered = Covered.by(spans);
    return filter(start -> !covered.contains(start));
  }

  private Facts filter(Predicate<Integer> kept) {
    return new Facts(
        kept(amounts, kept),
        kept(dates, kept),
        kept(organisations, kept),
        kept(names, kept),
        kept(figures, kept),
        kept(events, kept),
        warnings.stream().filter(warning -> kept.test(start(warning))).toList());
  }

  private static int start(Warning warning) {
    return warning.evidence().getFirst().span().start();
  }

  private static <F extends Fact> List<Mention<F>> within(List<Mention<F>> mentions, Span span) {
    return mentions.subList(from(mentions, span.start()), from(mentions, span.end()));
  }

  private static <F extends Fact> int from(List<Mention<F>> mentions, int start) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static <F extends Fact> List<Mention<F>> kept(
      List<Mention<F>> mentions, Predicate<Integer> kept) {
    return mentions.stream().filter(mention -> kept.test(mention.span().start())).toList();
  }
}
