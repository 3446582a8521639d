package fr.greffe.extraction.date;

import fr.greffe.document.Evidence;
import fr.greffe.document.Word;
import fr.greffe.register.Mention;
import fr.greffe.register.PartialDate;
import fr.greffe.register.Warning;
import fr.greffe.rules.Lexicon;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Compares a day that OCR doubts with the same line of other pages: a heading printed on each of
 * them says "Date de la convocation : 4 mai 2021", then "14 mai 2021". A day gives way only to a
 * surer reading behind the same words that differs by one figure; what was seen stays in the quote
 * and in the flag.
 *
 * @param text of the document
 * @param readings every date of the document
 */
record RepeatedHeadings(String text, List<Mention<PartialDate>> readings) {
  private static final int SURE = 75;
  private static final int BEFORE = 40;
  private static final int LABEL = 12;
  private static final int SLIPS = 2;

  static boolean doubts(Mention<PartialDate> mention) {
    return mention.fact().isDay() && !mention.fact().deduced() && sureness(mention) < SURE;
  }

  /** The surest reading that says better what {@code doubted} says, or empty. */
  Optional<Mention<PartialDate>> better(Mention<PartialDate> doubted) {
    if (!doubts(doubted)) {
      return Optional.empty();
    }
    return readings.stream()
        .filter(other -> other.evidence().page() != doubted.evidence().page())
        .filter(other -> sureness(other) > sureness(doubted))
        .filter(other -> other.fact().isDay() && !other.fact().deduced())
        .filter(other -> sameLabel(label(other), label(doubted)))
        .filter(other -> oneFigureApart(day(other), day(doubted)))
        .max(Comparator.comparingInt(RepeatedHeadings::sureness));
  }

  /** The same dates, those that other pages say better replaced. */
  List<Mention<PartialDate>> mended(List<Mention<PartialDate>> mentions) {
    return mentions.stream()
        .map(mention -> better(mention).map(other -> mended(mention, other)).orElse(mention))
        .toList();
  }

  /** One for each date that gives way to that of another page, with both readings. */
  List<Warning> warnings() {
    return readings.stream()
        .flatMap(mention -> better(mention).map(other -> warning(mention, other)).stream())
        .toList();
  }

  private static Warning warning(Mention<PartialDate> seen, Mention<PartialDate> better) {
    return new Warning(
        "date-douteuse",
        "« %s » est lu sur l’image, « %s » à la même place d’une autre page : cette lecture est retenue."
            .formatted(seen.evidence().quote(), better.evidence().quote()),
        List.of(seen.evidence(), better.evidence()));
  }

  private static Mention<PartialDate> mended(
      Mention<PartialDate> seen, Mention<PartialDate> better) {
    PartialDate date = seen.fact();
    PartialDate mended =
        new PartialDate(
            better.fact().start(),
            better.fact().end(),
            date.precision(),
            date.time(),
            date.approximate(),
            date.deduced(),
            date.role(),
            "lu « %s » par OCR, « %s » p. %d"
                .formatted(
                    seen.evidence().quote(), better.evidence().quote(), better.evidence().page()));
    return new Mention<>(mended, seen.evidence());
  }

  private static int sureness(Mention<PartialDate> mention) {
    return Objects.requireNonNullElse(mention.evidence().ocr(), Word.READ);
  }

  private static LocalDate day(Mention<PartialDate> mention) {
    return Objects.requireNonNull(mention.fact().start());
  }

  /** The last letters before a date. */
  private String label(Mention<PartialDate> mention) {
    Evidence evidence = mention.evidence();
    int start = evidence.span().start();
    String before = Lexicon.fold(text.substring(Math.max(0, start - BEFORE), start));
    String letters = before.replaceAll("[^a-z]", "");
    return letters.substring(Math.max(0, letters.length() - LABEL));
  }

  private static boolean sameLabel(String one, String other) {
    if (one.length() < LABEL || other.length() < LABEL) {
      return false;
    }
    int slips = 0;
    for (int i = 0; i < LABEL; i++) {
      slips += one.charAt(i) == other.charAt(i) ? 0 : 1;
    }
    return slips <= SLIPS;
  }

  /** Whether one figure of the day was lost, added or misread; month and year the same. */
  private static boolean oneFigureApart(LocalDate one, LocalDate other) {
    if (one.equals(other) || !one.withDayOfMonth(1).equals(other.withDayOfMonth(1))) {
      return false;
    }
    int a = one.getDayOfMonth();
    int b = other.getDayOfMonth();
    int high = Math.max(a, b);
    int low = Math.min(a, b);
    boolean lost = low < 10 && high >= 10 && (high % 10 == low || high / 10 == low);
    boolean misread = low >= 10 ? a % 10 == b % 10 || a / 10 == b / 10 : high < 10;
    return lost || misread;
  }
}
