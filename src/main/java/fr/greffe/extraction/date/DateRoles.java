package fr.greffe.extraction.date;

import fr.greffe.document.Span;
import fr.greffe.extraction.cue.Cues;
import fr.greffe.extraction.cue.Surroundings;
import fr.greffe.register.PartialDate;
import fr.greffe.register.PartialDate.Precision;
import fr.greffe.register.PartialDate.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what happens on each date, by the words around it and the date before it. */
record DateRoles(Cues roles, Cues limits) {
  private static final int BEFORE = 100;
  private static final int LIST = 25;
  private static final Pattern ARTICLE =
      Pattern.compile("(?:le|du|au)\\s{1,6}", Pattern.CASE_INSENSITIVE);

  static DateRoles load(Path config) {
    return new DateRoles(Cues.load(config, "date-roles"), Cues.load(config, "date-limits"));
  }

  /**
   * The same readings with their roles; days after "à compter du" or "jusqu'au" become intervals.
   *
   * @param readings in order of the text
   */
  List<Reading> assign(String text, List<Reading> readings) {
    Surroundings surroundings = new Surroundings(text);
    List<Reading> assigned = new ArrayList<>();
    int previousEnd = 0;
    Role previousRole = Role.UNKNOWN;
    for (Reading reading : readings) {
      PartialDate date = reading.date();
      if (date == null) {
        continue;
      }
      Span span = reading.span();
      int from = Math.max(span.start() - BEFORE, previousEnd);
      Span window = new Span(Math.min(from, span.start()), surroundings.sentence(span).end());
      Role role = role(text, window, reading).orElse(Role.UNKNOWN);
      if (role == Role.UNKNOWN && continues(text, previousEnd, span)) {
        role = previousRole;
      }
      assigned.add(new Reading(span, limited(text, window, span, date.as(role)), reading.rule()));
      previousEnd = span.end();
      previousRole = role;
    }
    return assigned;
  }

  private Optional<Role> role(String text, Span window, Reading reading) {
    PartialDate date = reading.date();
    if (date == null || date.role() != Role.UNKNOWN) {
      return Optional.ofNullable(date).map(PartialDate::role);
    }
    if (reading.rule().equals("date-of-the-sitting-in-words")) {
      return Optional.of(Role.SEANCE);
    }
    if (date.precision() == Precision.YEAR) {
      return Optional.of(Role.PERIOD);
    }
    Optional<Role> said =
        roles.best(text, window, reading.span()).map(cue -> Role.valueOf(cue.meaning()));
    return said.isEmpty() && date.precision() != Precision.DAY ? Optional.of(Role.PERIOD) : said;
  }

  private PartialDate limited(String text, Span window, Span span, PartialDate date) {
    if (!date.isDay()) {
      return date;
    }
    return limits
        .best(text, window, bare(text, span))
        .map(cue -> cue.meaning().equals("FROM") ? date.onwards() : date.until())
        .orElse(date);
  }

  /** Without the article, which belongs to the words before it ("à partir du"). */
  private static Span bare(String text, Span span) {
    Matcher article = ARTICLE.matcher(text).region(span.start(), span.end());
    return article.lookingAt() ? new Span(article.end(), span.end()) : span;
  }

  /** "le 12 mai 2021 et le 3 juin 2021": the second does what the first does. */
  private static boolean continues(String text, int previousEnd, Span span) {
    if (previousEnd == 0 || previousEnd > span.start() || span.start() - previousEnd > LIST) {
      return false;
    }
    String between = text.substring(previousEnd, span.start());
    return between.matches("(?:\\s|,|et|ou|puis|le|du|au|/|-){1,25}") && !between.contains("\n\n");
  }
}
