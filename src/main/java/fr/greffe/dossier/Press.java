package fr.greffe.dossier;

import fr.greffe.document.Span;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.Quotation;
import fr.greffe.rules.Lexicon;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What articles quote, and the sentences in which they speak of the subject. */
final class Press {
  private static final int SENTENCES = 3;
  private static final int LEAST = 30;
  private static final int QUOTED = 20;
  private static final int FEWEST_WORDS = 4;

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
                one -> isWhole(one, entry.publication().quotations(), Lexicon.fold(entry.title())))
            .filter(
                one ->
                    material.words().isIn(entry.title())
                        || material.words().isIn(one.fact().words()))
            .map(one -> quote(entry, one, material));
  }

  /** Not a headline that a longer quotation repeats, nor words too few to say something. */
  private static boolean isWhole(
      Mention<Quotation> one, List<Mention<Quotation>> all, String title) {
    String words = Lexicon.fold(one.fact().words());
    return words.split("\\s+").length >= FEWEST_WORDS
        && !title.contains(words)
        && all.stream()
            .filter(other -> other != one)
            .map(other -> Lexicon.fold(other.fact().words()))
            .noneMatch(other -> other.length() > words.length() && other.contains(words));
  }

  private static Line quote(Entry entry, Mention<Quotation> mention, Material material) {
    Quotation quotation = mention.fact();
    return Line.of(
        Chapter.QUOTES,
        "quote " + entry.id() + " " + mention.span().start(),
        (quotation.speaker() == null
                ? "Sans auteur nommé"
                : material.names(entry).full(quotation.speaker()))
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
                    "L’article dit : « " + SentenceSpan.words(entry, span) + " »",
                    entry.date(),
                    List.of(Places.at(entry, span)),
                    material.relevance(entry)));
  }

  private static boolean isTelling(Entry entry, Citation sentence, Material material) {
    return material.words().isIn(sentence.quote())
        && !sentence.line().equals(entry.title().strip());
  }
}
