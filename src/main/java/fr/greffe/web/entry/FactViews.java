package fr.greffe.web.entry;

import fr.greffe.document.Evidence;
import fr.greffe.register.Act;
import fr.greffe.register.Clauses;
import fr.greffe.register.Entry;
import fr.greffe.register.Fact;
import fr.greffe.register.Mention;
import fr.greffe.register.Quotation;
import fr.greffe.register.Vote;
import fr.greffe.wording.EventWords;
import fr.greffe.wording.FactWords;
import fr.greffe.wording.FrenchWords;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an entry, by what they are.
 *
 * @param vote or null
 * @param amounts in order of the text
 * @param decisions in order of the text
 * @param clauses ballots between candidates, durations, budget lines
 * @param questions in order of the text
 * @param quotations in order of the text
 * @param organisations each name once, where it first stands
 * @param events in order of the text
 * @param dates in order of the text
 * @param doubts words that a warning points to
 */
record FactViews(
    @Nullable FactView vote,
    List<FactView> amounts,
    List<FactView> decisions,
    List<FactView> clauses,
    List<FactView> questions,
    List<FactView> quotations,
    List<FactView> organisations,
    List<FactView> events,
    List<FactView> dates,
    List<FactView> doubts) {
  static FactViews of(Entry entry) {
    Said said = new Said(entry);
    Act act = entry.act();
    return new FactViews(
        act == null || act.vote() == null
            ? null
            : said.beside(
                FactView.of("vote", "Vote", vote(act.vote().fact()), act.vote().evidence())),
        said.beside(all("montant", "Montant", entry.amounts(), FrenchWords::amount)),
        act == null
            ? List.of()
            : act.decisions().stream()
                .map(one -> FactView.of("decision", "Décision", one.verb(), one.evidence()))
                .toList(),
        act == null ? List.of() : clauses(act.clauses()),
        entry.question() == null
            ? List.of()
            : entry.question().questions().stream()
                .map(one -> FactView.of("question", "Question", "", one))
                .toList(),
        entry.publication() == null
            ? List.of()
            : all("citation", "Citation", entry.publication().quotations(), FactViews::speaker),
        said.beside(
            first(
                all(
                    "organisation",
                    "Organisation",
                    entry.organisations(),
                    FrenchWords::organisation))),
        all("evenement", "Événement", entry.events(), EventWords::of),
        said.beside(all("date", "Date", entry.dates(), FrenchWords::date)),
        entry.warnings().stream()
            .flatMap(
                warning ->
                    warning.evidence().stream().map(place -> doubt(warning.message(), place)))
            .toList());
  }

  /** All of them in order of the text, each key once. */
  List<FactView> inOrder() {
    Set<String> keys = new HashSet<>();
    return Stream.of(
            Stream.ofNullable(vote),
            amounts.stream(),
            decisions.stream(),
            clauses.stream(),
            questions.stream(),
            quotations.stream(),
            organisations.stream(),
            events.stream(),
            dates.stream(),
            doubts.stream())
        .flatMap(facts -> facts)
        .filter(fact -> keys.add(fact.key()))
        .sorted(Comparator.comparing(FactView::span))
        .toList();
  }

  /** True where nothing at all was read. */
  public boolean none() {
    return inOrder().isEmpty();
  }

  private static List<FactView> clauses(Clauses clauses) {
    return Stream.of(
            all("scrutin", "Scrutin", clauses.elections(), FactWords::of),
            all("duree", "Durée", clauses.terms(), FactWords::of),
            all("imputation", "Imputation", clauses.budgetLines(), FactWords::of))
        .flatMap(List::stream)
        .toList();
  }

  private static FactView doubt(String message, Evidence place) {
    return FactView.of("doute", "À vérifier", message, place);
  }

  private static <F extends Fact> List<FactView> all(
      String code, String kind, List<Mention<F>> mentions, Function<F, String> words) {
    return mentions.stream()
        .map(one -> FactView.of(code, kind, words.apply(one.fact()), one.evidence()))
        .toList();
  }

  private static List<FactView> first(List<FactView> facts) {
    Set<String> words = new HashSet<>();
    return facts.stream().filter(fact -> words.add(fact.words())).toList();
  }

  private static String speaker(Quotation quotation) {
    return quotation.speaker() == null ? "" : quotation.speaker();
  }

  private static String vote(Vote vote) {
    return FrenchWords.vote(vote);
  }
}
