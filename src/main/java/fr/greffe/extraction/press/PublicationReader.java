package fr.greffe.extraction.press;

import fr.greffe.document.Document;
import fr.greffe.document.Metadata;
import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.extraction.date.DateExtractor;
import fr.greffe.register.PartialDate;
import fr.greffe.register.Publication;
import fr.greffe.rules.Rule;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads who published an article and when, who signs it and whom it quotes.
 *
 * <p>What the page's head says comes first, then what is printed; what neither says stays unknown.
 */
public final class PublicationReader {
  private static final int HEAD = 2_000;
  private static final String DATE = "date";
  private static final String AUTHOR = "author";

  private final RuleBook rules;
  private final DateExtractor dates;
  private final QuotationReader quotations;

  private PublicationReader(Path config) {
    rules = RuleBook.load(config.resolve("rules/press.yaml"));
    dates = DateExtractor.load(config);
    quotations = QuotationReader.load(config, rules.rule("quotation"));
  }

  /** Loads rules and lexicons of the {@code config} folder. */
  public static PublicationReader load(Path config) {
    return new PublicationReader(config);
  }

  /** Reads an article. */
  public Publication read(Document document) {
    Metadata metadata = document.metadata();
    return new Publication(
        metadata.site(),
        author(document),
        published(document),
        quotations.read(document.passage()));
  }

  /** What the rules read in {@code text}, in the notation of their examples. */
  public List<String> describe(Passage passage) {
    List<String> facts = new ArrayList<>();
    LocalDate date = printedDate(passage);
    String author = printedAuthor(passage);
    if (date != null) {
      facts.add("publié " + date);
    }
    if (author != null) {
      facts.add("signé " + author);
    }
    quotations.read(passage).stream()
        .map(mention -> mention.fact())
        .map(said -> (said.speaker() == null ? "?" : said.speaker()) + " : " + said.words())
        .forEach(facts::add);
    return facts;
  }

  private @Nullable LocalDate published(Document document) {
    LocalDate given = day(document.metadata().published());
    return given != null ? given : printedDate(document.passage());
  }

  private @Nullable LocalDate printedDate(Passage passage) {
    for (String rule : List.of("published-on", "communique-dateline", "dateline")) {
      for (RuleMatch match : matches(rules.rule(rule), passage)) {
        LocalDate date = match.partSpan(DATE).map(span -> day(passage, span)).orElse(null);
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  private @Nullable LocalDate day(Passage passage, Span span) {
    Passage words = new Passage(passage.document(), span.shift(passage.span().start()));
    return dates.extract(words).stream()
        .map(mention -> mention.fact())
        .filter(date -> date.isDay() && !date.deduced() && date.flag() == null || isPlain(date))
        .map(PartialDate::start)
        .findFirst()
        .orElse(null);
  }

  /** A weekday that does not fit is the printer's mistake, not another day. */
  private static boolean isPlain(PartialDate date) {
    return date.isDay() && !date.deduced() && date.start() != null;
  }

  private @Nullable String author(Document document) {
    String given = document.metadata().author();
    return given != null && !given.isBlank() && !given.contains("://")
        ? given.strip()
        : printedAuthor(document.passage());
  }

  private @Nullable String printedAuthor(Passage passage) {
    return Stream.of("byline", "signature-before-date", "signature")
        .flatMap(rule -> matches(rules.rule(rule), passage).stream())
        .flatMap(match -> match.part(AUTHOR).stream())
        .map(String::strip)
        .findFirst()
        .orElseGet(() -> lastLine(passage));
  }

  /** A first name and a surname alone on the last line of a text sign it. */
  private @Nullable String lastLine(Passage passage) {
    String text = passage.text().stripTrailing();
    int start = text.lastIndexOf('\n') + 1;
    return start > HEAD / 10 && quotations.isPerson(passage, new Span(start, text.length()))
        ? text.substring(start).strip()
        : null;
  }

  /** Dates and signatures stand at the head or at the foot; quotations of them do not count. */
  private static List<RuleMatch> matches(Rule rule, Passage passage) {
    String text = passage.text();
    return rule.matches(text).stream()
        .filter(
            match -> match.span().start() < HEAD || match.span().start() > text.length() - HEAD / 2)
        .toList();
  }

  private static @Nullable LocalDate day(@Nullable String iso) {
    if (iso == null || iso.length() < 10) {
      return null;
    }
    try {
      return LocalDate.parse(iso.substring(0, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
