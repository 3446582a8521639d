package fr.greffe.dossier;

import fr.greffe.document.Span;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.Quotation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What articles quote, and the sentences in which they speak of the subject. */
final class Press {
  private static final int SENTENCES = 3;
  private static final int LEAST = 30;
  private static final int QUOTED = 20;

  private Press() {}

  static Stream<Line> lines(Material material) {
    return material.of(Entry.Kind.ARTICLE).stream()
        .flatMap(entry -> Stream.concat(quotes(entry, material), sentences(entry, material)));
  }

  private static Stream<Line> quotes(Entry entry, Material material) {
    return entry.publication() == null
        ? Stream.empty()
        : entry.publication().quotations().stream()
            .filter(
                one ->
                    material.subject().isIn(entry.title())
                        || material.subject().isIn(one.fact().words()))
            .map(one -> quote(entry, one, material));
  }

  private static Line quote(Entry entry, Mention<Quotation> mention, Material material) {
    Quotation quotation = mention.fact();
    return Line.of(
        Chapter.QUOTES,
        "quote " + entry.id() + " " + mention.span().start(),
        (quotation.speaker() == null ? "Sans auteur nommé" : quotation.speaker())
            + " : « "
            + quotation.words()
            + " »",
        entry.date(),
        List.of(Places.of(entry, mention.evidence())),
        material.relevance(entry).and(QUOTED, "paroles rapportées"));
  }

  /** The first sentences that speak of the subject. */
  private static Stream<Line> sentences(Entry entry, Material material) {
    Set<Span> sentences = new LinkedHashSet<>();
    Stream.of(
            entry.events().stream().map(Mention::span),
            entry.amounts().stream().map(Mention::span),
            entry.organisations().stream().map(Mention::span))
        .flatMap(spans -> spans)
        .map(span -> SentenceSpan.around(entry, span))
        .filter(span -> span.length() >= LEAST)
        .filter(span -> isTelling(entry, Places.at(entry, span), material))
        .forEach(sentences::add);
    return sentences.stream()
        .limit(SENTENCES)
        .sorted()
        .map(
            span ->
                Line.of(
                    Chapter.QUOTES,
                    "sentence " + entry.id() + " " + span.start(),
                    "L’article dit : « " + Places.at(entry, span).line() + " »",
                    entry.date(),
                    List.of(Places.at(entry, span)),
                    material.relevance(entry)));
  }

  private static boolean isTelling(Entry entry, Citation sentence, Material material) {
    return material.subject().isIn(sentence.quote())
        && !sentence.line().equals(entry.title().strip());
  }
}
