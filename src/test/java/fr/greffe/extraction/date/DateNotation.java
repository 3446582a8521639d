package fr.greffe.extraction.date;

import fr.greffe.extraction.Passages;
import fr.greffe.register.Mention;
import fr.greffe.register.PartialDate;
import fr.greffe.register.PartialDate.Role;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes dates as the examples of {@code date.yaml} do: {@code 2023-02-08T20:30 SEANCE}. A text may
 * begin with its reference date: {@code référence 2022-03-11 : hier}. Roles of periods are left
 * out.
 */
public final class DateNotation {
  private static final DateExtractor DATES = DateExtractor.load(Path.of("config"));
  private static final Pattern REFERENCE =
      Pattern.compile("référence (\\d{4}-\\d\\d-\\d\\d) : (.*)", Pattern.DOTALL);

  private DateNotation() {}

  public static List<String> read(String text) {
    Matcher reference = REFERENCE.matcher(text);
    List<Mention<PartialDate>> dates =
        reference.matches()
            ? DATES.extract(Passages.of(reference.group(2)), LocalDate.parse(reference.group(1)))
            : DATES.extract(Passages.of(text));
    return dates.stream().map(mention -> write(mention.fact())).toList();
  }

  private static String write(PartialDate date) {
    StringJoiner words = new StringJoiner(" ");
    words.add(value(date) + (date.time() == null ? "" : "T" + date.time()));
    if (date.role() != Role.UNKNOWN && date.role() != Role.PERIOD) {
      words.add(date.role().name());
    }
    if (date.approximate()) {
      words.add("environ");
    }
    if (date.deduced()) {
      words.add("deduced");
    }
    if (date.flag() != null) {
      words.add(date.flag());
    }
    return words.toString();
  }

  private static String value(PartialDate date) {
    String start = date.start() == null ? ".." : date.start().toString();
    String end = date.end() == null ? ".." : date.end().toString();
    return switch (date.precision()) {
      case DAY -> start;
      case MONTH -> start.substring(0, 7);
      case YEAR ->
          start.substring(0, 4)
              + (start.startsWith(end.substring(0, 4)) ? "" : "/" + end.substring(0, 4));
      default -> start + "/" + end;
    };
  }
}
