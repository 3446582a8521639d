package fr.greffe.extraction.heading;

import fr.greffe.register.Seance;
import fr.greffe.register.Transmission;
import fr.greffe.register.Warning;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the identifier of the legality control against the sitting and the act's number. */
public final class Identifiers {
  private static final Pattern IDENTIFIER =
      Pattern.compile("(\\d{3}|02[AB])-(\\d{9})-(\\d{8})-(.+)-(DE|AR|AI|CC|BF|AU)");

  private Identifiers() {}

  /** The day that an identifier holds, or empty. */
  public static Optional<LocalDate> day(String identifier) {
    Matcher matcher = IDENTIFIER.matcher(identifier);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(matcher.group(3), DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Contradictions between an identifier, the sitting's day and the printed number. */
  public static List<Warning> check(
      @Nullable Transmission transmission, @Nullable Seance seance, @Nullable String number) {
    List<Warning> warnings = new ArrayList<>();
    if (transmission == null) {
      return warnings;
    }
    String identifier = transmission.identifier();
    if (identifier != null) {
      day(identifier)
          .filter(day -> seance != null && !day.equals(seance.date()))
          .ifPresent(
              day ->
                  warnings.add(
                      new Warning(
                          "identifiant-autre-date",
                          "L'identifiant " + identifier + " porte une autre date que la séance.",
                          List.of())));
      if (number != null && !sameDigits(identifier, number)) {
        warnings.add(
            new Warning(
                "identifiant-autre-numero",
                "L'identifiant " + identifier + " ne porte pas le numéro " + number + ".",
                List.of()));
      }
    }
    LocalDate received = transmission.received();
    if (received != null && seance != null && received.isBefore(seance.date())) {
      warnings.add(
          new Warning(
              "reception-avant-seance",
              "La réception en préfecture précède la séance.",
              List.of()));
    }
    return warnings;
  }

  private static boolean sameDigits(String identifier, String number) {
    Matcher matcher = IDENTIFIER.matcher(identifier);
    if (!matcher.matches()) {
      return true;
    }
    String stamped = matcher.group(4).replaceAll("\\D+", "").replaceFirst("^0+", "");
    String printed = number.replaceAll("\\D+", "").replaceFirst("^0+", "");
    return stamped.contains(printed) || printed.contains(stamped);
  }
}
