package fr.greffe.extraction.heading;

import fr.greffe.document.Document;
import fr.greffe.document.Marginal;
import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.extraction.date.DateExtractor;
import fr.greffe.register.Mention;
import fr.greffe.register.PartialDate;
import fr.greffe.register.Transmission;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the stamps of the legality control, in the margin or in the running text. */
public final class TransmissionReader {
  private static final int NEAR = 40;

  private final RuleBook rules;
  private final DateExtractor dates;

  private TransmissionReader(RuleBook rules, DateExtractor dates) {
    this.rules = rules;
    this.dates = dates;
  }

  public static TransmissionReader load(Path config) {
    return new TransmissionReader(
        RuleBook.load(config.resolve("rules/transmission.yaml")), DateExtractor.load(config));
  }

  /**
   * Stamps inside a passage, then those in the margin of its pages; empty where nothing is said.
   */
  Optional<Transmission> read(Passage passage) {
    Stamps stamps = new Stamps();
    collect(passage, stamps);
    Document document = passage.document();
    if (!passage.span().isEmpty()) {
      int first = document.pageAt(passage.span().start()).number();
      int last = document.pageAt(passage.span().end() - 1).number();
      document.marginalia().stream()
          .filter(marginal -> marginal.kind() != Marginal.Kind.COMPANION)
          .filter(marginal -> marginal.page() >= first && marginal.page() <= last)
          .forEach(marginal -> collect(new Passage(document, marginal.span()), stamps));
    }
    return stamps.read();
  }

  /** What a sentence says, for the rules' examples. */
  public List<String> describe(String text) {
    return rules.matches(text).stream()
        .flatMap(
            match ->
                Stream.of("identifier", "sent", "received", "published")
                    .filter(part -> match.partSpan(part).isPresent())
                    .map(part -> (part + " " + match.part(part).orElse("")).strip()))
        .toList();
  }

  private void collect(Passage passage, Stamps stamps) {
    String text = passage.text();
    List<RuleMatch> matches = rules.matches(text);
    if (matches.isEmpty()) {
      return;
    }
    List<Mention<PartialDate>> mentions =
        dates.extract(passage).stream().filter(TransmissionReader::begins).toList();
    for (RuleMatch match : matches) {
      if (match.part("identifier").isPresent()) {
        stamps.identifier(match.part("identifier").get());
      } else if (!simulated(text, match)) {
        Span after = match.span().shift(passage.span().start());
        date(mentions, after, text, passage).ifPresent(date -> stamps.date(match, date));
      }
    }
  }

  /** True for a day, and for a display "du … au …", which begins on one. */
  private static boolean begins(Mention<PartialDate> mention) {
    PartialDate date = mention.fact();
    return date.start() != null
        && (date.isDay() || date.precision() == PartialDate.Precision.INTERVAL);
  }

  private static boolean simulated(String text, RuleMatch match) {
    int end = Math.min(text.length(), match.span().end() + 12);
    return text.substring(match.span().start(), end)
        .toLowerCase(java.util.Locale.ROOT)
        .contains("simul");
  }

  private static Optional<LocalDate> date(
      List<Mention<PartialDate>> mentions, Span cue, String text, Passage passage) {
    return mentions.stream()
        .filter(mention -> mention.span().start() >= cue.end() - 2)
        .filter(mention -> mention.span().start() <= cue.end() + NEAR)
        .filter(
            mention -> {
              int offset = passage.span().start();
              String between =
                  text.substring(
                      Math.min(cue.end() - offset, text.length()),
                      Math.max(cue.end() - offset, mention.span().start() - offset));
              return between.matches("(?s)[\\s:.,•·()-]*(?:\\p{L}{1,12}[\\s:.,]*){0,3}");
            })
        .findFirst()
        .map(mention -> Objects.requireNonNull(mention.fact().start()));
  }

  /** The first of each is kept. */
  private static final class Stamps {
    private @Nullable String identifier;
    private @Nullable LocalDate sent;
    private @Nullable LocalDate received;
    private @Nullable LocalDate published;

    void identifier(String printed) {
      if (identifier == null) {
        identifier = printed.replaceAll("\\s+", "");
      }
    }

    void date(RuleMatch match, LocalDate date) {
      if (match.partSpan("sent").isPresent() && sent == null) {
        sent = date;
      } else if (match.partSpan("received").isPresent() && received == null) {
        received = date;
      } else if (match.partSpan("published").isPresent() && published == null) {
        published = date;
      }
    }

    Optional<Transmission> read() {
      boolean nothing = identifier == null && sent == null && received == null && published == null;
      return nothing
          ? Optional.empty()
          : Optional.of(new Transmission(identifier, sent, received, published));
    }
  }
}
