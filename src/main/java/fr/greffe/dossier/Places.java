package fr.greffe.dossier;

import fr.greffe.document.Evidence;
import fr.greffe.document.Span;
import fr.greffe.register.Body;
import fr.greffe.register.Entry;
import fr.greffe.register.OralQuestion;
import fr.greffe.register.Publication;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From an entry and words of it to a citation. */
final class Places {
  private static final int HEAD = 120;

  private Places() {}

  /** The words that a fact was read in. */
  static Citation of(Entry entry, Evidence evidence) {
    return citation(entry, evidence.page(), evidence.span(), evidence.quote(), evidence.doubtful());
  }

  /** A stretch of the document that lies in the entry. */
  static Citation at(Entry entry, Span span) {
    Span own = span.shift(-entry.span().start());
    return citation(entry, page(entry, span), span, own.of(entry.text()), false);
  }

  /** The first place of these words, however they are spaced and cased. */
  static Optional<Citation> find(Entry entry, String words) {
    return find(entry, words, pattern(words));
  }

  /** The first place of a name that is not a part of other words. */
  static Optional<Citation> name(Entry entry, String words) {
    return find(entry, words, "(?<![\\p{L}\\d])" + pattern(words) + "(?![\\p{L}\\d])");
  }

  private static String pattern(String words) {
    return Stream.of(words.strip().split("\\s+"))
        .map(Pattern::quote)
        .collect(Collectors.joining("\\s+"));
  }

  private static Optional<Citation> find(Entry entry, String words, String pattern) {
    Matcher matcher =
        Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(entry.text());
    return words.isBlank() || !matcher.find()
        ? Optional.empty()
        : Optional.of(
            at(entry, new Span(matcher.start(), matcher.end()).shift(entry.span().start())));
  }

  /** Where the entry says what it is about: its title, else its first words. */
  static Citation head(Entry entry) {
    return find(entry, entry.title()).orElseGet(() -> first(entry));
  }

  /** The sum of these euros on a page, else the head of the entry. */
  static Citation sum(Entry entry, BigDecimal value, int page) {
    return entry.amounts().stream()
        .filter(mention -> mention.evidence().page() == page)
        .filter(mention -> mention.fact().value().compareTo(value) == 0)
        .findFirst()
        .map(mention -> of(entry, mention.evidence()))
        .orElseGet(() -> head(entry));
  }

  private static Citation first(Entry entry) {
    String text = entry.text();
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = Math.min(text.length(), start + HEAD);
    while (end > start && end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return at(entry, new Span(start, end).shift(entry.span().start()));
  }

  private static Citation citation(
      Entry entry, int page, Span span, String quote, boolean doubtful) {
    return new Citation(
        entry.id(),
        entry.source().type(),
        entry.kind() == Entry.Kind.DELIBERATION,
        entry.title(),
        entry.act() == null ? null : entry.act().number(),
        by(entry),
        entry.date(),
        entry.source().location(),
        page,
        span,
        quote,
        doubtful);
  }

  private static @Nullable String by(Entry entry) {
    Body body = entry.body();
    Publication publication = entry.publication();
    OralQuestion question = entry.question();
    if (publication != null && publication.outlet() != null) {
      return publication.outlet();
    }
    if (question != null && question.author() != null) {
      return question.author();
    }
    return body == null ? null : body.name();
  }

  private static int page(Entry entry, Span span) {
    List<Span> pages = entry.pages();
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).contains(span.start())) {
        return entry.firstPage() + i;
      }
    }
    return entry.firstPage();
  }
}
