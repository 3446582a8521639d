package fr.greffe.dossier;

import fr.greffe.document.Evidence;
import fr.greffe.organisation.French;
import fr.greffe.register.Act;
import fr.greffe.register.Entry;
import fr.greffe.register.OralQuestion;
import fr.greffe.register.Publication;
import fr.greffe.wording.FrenchWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened, day by day: acts, events, articles, questions. */
final class Timeline {
  private static final int SUMS = 4;

  private Timeline() {}

  static Stream<Line> lines(Material material, MoneyTable money) {
    return Stream.of(
            material.acts().stream().map(act -> act(act, material, money)),
            Events.lines(material),
            material.of(Entry.Kind.ARRETE).stream().map(entry -> paper(entry, "Arrêté", material)),
            material.of(Entry.Kind.ARTICLE).stream().map(entry -> article(entry, material)),
            material.of(Entry.Kind.QUESTION).stream().map(entry -> question(entry, material)))
        .flatMap(lines -> lines);
  }

  private static Line act(ActPapers papers, Material material, MoneyTable money) {
    Entry main = papers.main();
    if (!material.isAbout(main)) {
      return naming(papers, material);
    }
    String vote = vote(main).map(words -> " — " + words).orElse("");
    String sums =
        money.rows().stream()
            .filter(row -> row.counted() && papers.has(row.citations().getFirst().entry()))
            .limit(SUMS)
            .map(row -> French.sum(row.value()) + " (" + row.nature() + ")")
            .collect(Collectors.joining(", "));
    return Line.of(
        Chapter.TIMELINE,
        "act " + main.id(),
        body(main) + " : " + main.title() + vote + (sums.isEmpty() ? "" : " — " + sums),
        main.date(),
        papers.citations(entry -> Optional.of(decision(entry))),
        material.relevance(main));
  }

  /** An act on another matter, in a sentence of which the subject stands. */
  private static Line naming(ActPapers papers, Material material) {
    Entry main = papers.main();
    Optional<Citation> said = Aboutness.said(material.words(), main);
    return Line.of(
        Chapter.TIMELINE,
        "act " + main.id(),
        body(main)
            + " : "
            + main.title()
            + " — sur un autre objet, qui le cite"
            + said.map(place -> " : « " + SentenceSpan.words(main, place.span()) + " »").orElse(""),
        main.date(),
        List.of(said.orElseGet(() -> Places.head(main))),
        material.relevance(main));
  }

  /** Where the act is voted, else its title. */
  private static Citation decision(Entry entry) {
    Act act = entry.act();
    return act == null || act.vote() == null
        ? Places.head(entry)
        : Places.of(entry, act.vote().evidence());
  }

  static Optional<String> vote(Entry entry) {
    Act act = entry.act();
    return act == null || act.vote() == null
        ? Optional.empty()
        : Optional.of(FrenchWords.vote(act.vote().fact()));
  }

  private static Line article(Entry entry, Material material) {
    Publication publication = entry.publication();
    String outlet =
        publication == null || publication.outlet() == null ? "" : publication.outlet() + " : ";
    return paper(entry, outlet + FrenchWords.documentType(entry.source().type()), material);
  }

  private static Line question(Entry entry, Material material) {
    OralQuestion question = entry.question();
    String author = question == null || question.author() == null ? "" : " de " + question.author();
    int asked = question == null ? 0 : question.questions().size();
    return paper(
        entry, "Question" + author + (asked == 0 ? "" : ", " + count(asked, "question")), material);
  }

  static String count(int number, String thing) {
    return number + " " + thing + (number < 2 ? "" : "s");
  }

  private static Line paper(Entry entry, String what, Material material) {
    return Line.of(
        Chapter.TIMELINE,
        "paper " + entry.id(),
        what + " — « " + entry.title() + " »",
        entry.date(),
        List.of(Places.head(entry)),
        material.relevance(entry));
  }

  static String body(Entry entry) {
    return entry.body() == null ? "Organisme inconnu" : entry.body().name();
  }

  /** The questions of earlier papers, one a line, in the order of each paper. */
  static Stream<Line> questions(Material material) {
    return material.of(Entry.Kind.QUESTION).stream()
        .filter(material::isConcerned)
        .filter(entry -> entry.question() != null)
        .flatMap(
            entry ->
                entry.question().questions().stream()
                    .map(evidence -> asked(entry, evidence, material)));
  }

  private static Line asked(Entry entry, Evidence evidence, Material material) {
    Citation citation = Places.of(entry, evidence);
    String author = entry.question() == null ? null : entry.question().author();
    return Line.of(
        Chapter.QUESTIONS,
        "asked " + entry.id() + " " + evidence.span().start(),
        (author == null ? "" : author + " : ") + "« " + citation.line() + " »",
        entry.date(),
        List.of(citation),
        material.relevance(entry));
  }
}
