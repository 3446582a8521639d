package fr.greffe.extraction.heading;

import fr.greffe.document.Document;
import fr.greffe.document.Evidence;
import fr.greffe.document.Marginal;
import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.extraction.date.DateExtractor;
import fr.greffe.register.Mention;
import fr.greffe.register.PartialDate;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days of a paper that claim to be the sitting's, each with what speaks for it. The day of
 * earlier minutes that this sitting approves claims nothing.
 */
record SittingDays(RuleBook rules, DateExtractor dates) {
  private static final int TOP = 1_500;
  private static final int NEAR = 45;

  /** What opens a paper in which all stands in one line. */
  private static final int HEAD = 150;

  private static final int BESIDE = 40;

  /** What a line says of an earlier sitting. */
  private static final Pattern EARLIER =
      Pattern.compile(
          "(?iu)approbation|approuv|adopt|pr[ée]c[ée]dent|rappelle|lors|remarque|observation|^\\s*(?:le|la|les)\\s");

  /**
   * A day that claims to be the sitting's.
   *
   * @param weight what speaks for it
   * @param yearless true where its year is the summons's
   * @param evidence where it is printed, or null
   */
  record Day(LocalDate date, int weight, boolean yearless, @Nullable Evidence evidence) {}

  List<Day> read(
      Document document, Passage front, List<Mention<PartialDate>> mentions, boolean press) {
    List<Day> days = new ArrayList<>(printed(front, days(mentions)));
    marginal(document).forEach(days::add);
    if (press && days.isEmpty()) {
      titled(document).ifPresent(days::add);
    }
    return days;
  }

  private List<Day> printed(Passage front, List<Mention<PartialDate>> mentions) {
    String text = front.text();
    List<RuleMatch> matches = rules.matches(text);
    List<Span> earlier =
        matches.stream().flatMap(match -> Parts.span(match, "earlier").stream()).toList();
    List<Day> days = new ArrayList<>();
    for (RuleMatch match : matches) {
      Parts.span(match, "day")
          .filter(day -> earlier.stream().noneMatch(told -> inside(day, told)))
          .flatMap(day -> beside(mentions, inWords(match) ? match.span() : day))
          .map(mention -> day(mention, weight(text, match)))
          .ifPresent(days::add);
      Parts.span(match, "yearless")
          .flatMap(day -> afterSummons(front, mentions, day))
          .ifPresent(days::add);
    }
    return days;
  }

  private static boolean inside(Span day, Span told) {
    return told.start() <= day.start() && day.start() < told.end();
  }

  /** "L'an deux mille vingt, le…": the day has begun where the rule says where it stands. */
  private static boolean inWords(RuleMatch match) {
    return match.rule().name().equals("day-in-words");
  }

  private static Optional<Mention<PartialDate>> beside(
      List<Mention<PartialDate>> mentions, Span at) {
    return mentions.stream()
        .filter(m -> m.span().end() > at.start() && m.span().start() <= at.end() + NEAR)
        .findFirst();
  }

  /** The first such day after the summons. */
  private Optional<Day> afterSummons(
      Passage front, List<Mention<PartialDate>> mentions, Span printed) {
    return mentions.stream()
        .filter(mention -> mention.fact().role() == PartialDate.Role.CONVOCATION)
        .map(mention -> mention.fact().start())
        .filter(Objects::nonNull)
        .findFirst()
        .flatMap(
            summons ->
                dates.extract(front, summons).stream()
                    .filter(m -> m.span().overlaps(printed) && m.fact().isDay())
                    .map(m -> new Day(following(m, summons), 85, true, m.evidence()))
                    .findFirst());
  }

  private static LocalDate following(Mention<PartialDate> mention, LocalDate summons) {
    LocalDate day = Objects.requireNonNull(mention.fact().start()).withYear(summons.getYear());
    return day.isBefore(summons) ? day.plusYears(1) : day;
  }

  private static List<Mention<PartialDate>> days(List<Mention<PartialDate>> mentions) {
    return mentions.stream()
        .filter(mention -> mention.fact().isDay() && !mention.fact().deduced())
        .toList();
  }

  private static Day day(Mention<PartialDate> mention, int weight) {
    LocalDate date = Objects.requireNonNull(mention.fact().start());
    return new Day(date, weight, false, mention.evidence());
  }

  /** The opening formula first, then titles; what is told of an earlier sitting last. */
  private static int weight(String text, RuleMatch match) {
    int start = match.span().start();
    while (start < match.span().end() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return switch (match.rule().name()) {
      case "day-in-words" -> 100;
      case "day-of-opening" -> 90;
      case "day-of-meeting" -> start < TOP ? 70 : 10;
      case "day-with-hour" -> 5;
      case "day-of-minutes" -> Math.min(60, titled(text, match, start));
      default -> titled(text, match, start);
    };
  }

  private static int titled(String text, RuleMatch match, int start) {
    String before = text.substring(text.lastIndexOf('\n', start - 1) + 1, start);
    int lineEnd = text.indexOf('\n', start);
    boolean heads = start < HEAD && before.chars().noneMatch(Character::isLetter);
    int end = lineEnd < 0 ? text.length() : lineEnd;
    int told = heads ? Math.min(end, match.span().end() + BESIDE) : end;
    String line = text.substring(start - before.length(), told);
    boolean title = before.length() <= 60 && start < TOP;
    if (!title || EARLIER.matcher(line).find()) {
      return start < TOP ? 20 : 10;
    }
    return 80 - Math.min(10, start / 150);
  }

  private Stream<Day> marginal(Document document) {
    return document.marginalia().stream()
        .filter(marginal -> marginal.kind() != Marginal.Kind.COMPANION)
        .limit(6)
        .map(marginal -> new Passage(document, marginal.span()))
        .flatMap(
            passage ->
                rules.matches(passage.text()).stream()
                    .filter(match -> Parts.span(match, "day").isPresent())
                    .flatMap(match -> days(dates.extract(passage)).stream())
                    .map(mention -> day(mention, 40)));
  }

  /**
   * The day in the title that the file gives itself, a missing year taken from the publication; it
   * is not in the text.
   */
  private Optional<Day> titled(Document document) {
    String title = document.metadata().title();
    boolean told =
        title != null
            && rules.matches(title).stream().anyMatch(m -> Parts.span(m, "day").isPresent());
    if (title == null || !told) {
      return Optional.empty();
    }
    return dates.extract(TitlePaper.of(title), published(document)).stream()
        .filter(mention -> mention.fact().isDay())
        .findFirst()
        .map(mention -> new Day(Objects.requireNonNull(mention.fact().start()), 30, false, null));
  }

  private static @Nullable LocalDate published(Document document) {
    String published = document.metadata().published();
    if (published == null || published.length() < 10) {
      return null;
    }
    try {
      return LocalDate.parse(published.substring(0, 10));
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
