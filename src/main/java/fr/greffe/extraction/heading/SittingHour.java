package fr.greffe.extraction.heading;

import fr.greffe.extraction.number.NumberWords;
import fr.greffe.register.Mention;
import fr.greffe.register.PartialDate;
import fr.greffe.rules.RuleMatch;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the hour at which a sitting begins: beside its day wherever that is printed, else where the
 * opening is told.
 */
record SittingHour(NumberWords words) {
  private static final int HOURS = 24;
  private static final int MINUTES = 60;

  Optional<LocalTime> read(
      LocalDate day, List<Mention<PartialDate>> mentions, List<RuleMatch> matches) {
    return mentions.stream()
        .map(Mention::fact)
        .filter(date -> date.isDay() && day.equals(date.start()))
        .map(PartialDate::time)
        .filter(Objects::nonNull)
        .findFirst()
        .or(() -> matches.stream().flatMap(match -> told(match).stream()).findFirst());
  }

  private Optional<LocalTime> told(RuleMatch match) {
    long hour = Parts.words(match, "hour").map(this::number).orElse(-1L);
    long minute = Parts.words(match, "minute").map(this::number).orElse(0L);
    boolean possible = hour >= 0 && hour < HOURS && minute >= 0 && minute < MINUTES;
    return possible ? Optional.of(LocalTime.of((int) hour, (int) minute)) : Optional.empty();
  }

  private long number(String text) {
    return text.chars().allMatch(Character::isDigit)
        ? Long.parseLong(text)
        : words.read(text).orElse(-1L);
  }
}
