package fr.greffe.cli;

import fr.greffe.batch.Linking;
import fr.greffe.organisation.OrganisationRecord;
import fr.greffe.organisation.OrganisationRecord.NameUse;
import fr.greffe.organisation.Seats.Seat;
import fr.greffe.wording.FrenchWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Organisations as lines for a terminal. */
final class OrganisationText {
  private static final int SEATS = 40;

  private OrganisationText() {}

  /** Identifier, name, what it is, how often it is named. */
  static String line(OrganisationRecord organisation) {
    return organisation.id()
        + "  "
        + organisation.name()
        + ", "
        + joined(
            FrenchWords.organisationKind(organisation.kind()),
            organisation.place() == null ? null : "citée par " + organisation.place(),
            number(organisation),
            counted(organisation.mentions(), "mention"));
  }

  static List<String> page(OrganisationRecord organisation) {
    List<String> lines = new ArrayList<>();
    lines.add(line(organisation));
    lines.add(
        "  numéro      "
            + joined(number(organisation), organisation.listed().verdict().french())
            + " ("
            + String.join(", ", organisation.listed().reasons())
            + ")");
    if (organisation.firstSeen() != null) {
      lines.add("  citée       du " + organisation.firstSeen() + " au " + organisation.lastSeen());
    }
    organisation.names().stream().map(OrganisationText::name).forEach(lines::add);
    organisation
        .maybe()
        .forEach(
            maybe ->
                lines.add(
                    "  ambigu      peut-être « "
                        + maybe.name()
                        + " » ("
                        + maybe.id()
                        + ") : "
                        + String.join(", ", maybe.reasons())));
    return lines;
  }

  /** Who sits there, the latest seen first. */
  static List<String> seats(List<Seat> seats) {
    List<String> lines = new ArrayList<>();
    seats.stream()
        .limit(SEATS)
        .map(
            seat ->
                "  siège       "
                    + seat.person()
                    + " — "
                    + seat.french()
                    + " ("
                    + seat.place().location()
                    + ", p. "
                    + seat.place().page()
                    + ")")
        .forEach(lines::add);
    if (seats.size() > SEATS) {
      lines.add("  siège       et " + (seats.size() - SEATS) + " autres, plus anciens");
    }
    return lines;
  }

  static String report(Linking.Report report) {
    return String.format(
        Locale.FRENCH,
        "Organisations : %d dans %d enregistrements, %d à départager, %d rapprochements d'actes et"
            + " d'articles, en %.1f s",
        report.organisations(),
        report.entries(),
        report.doubtful(),
        report.relations(),
        report.seconds());
  }

  private static String name(NameUse use) {
    return "  nom         "
        + use.name()
        + (use.place() == null ? "" : " — " + use.place())
        + ", "
        + counted(use.count(), "fois")
        + " ; "
        + use.verdict().french()
        + " ("
        + String.join(", ", use.reasons())
        + ")";
  }

  private static @Nullable String number(OrganisationRecord organisation) {
    if (organisation.siret() != null) {
      return "SIRET " + organisation.siret();
    }
    return organisation.siren() != null
        ? "SIREN " + organisation.siren()
        : organisation.rna() == null ? null : "RNA " + organisation.rna();
  }

  private static String counted(int number, String noun) {
    return number + " " + noun + (number > 1 && !noun.endsWith("s") ? "s" : "");
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts).filter(part -> part != null).collect(Collectors.joining(", "));
  }
}
