package fr.greffe.search;

import fr.greffe.register.DocumentType;
import fr.greffe.register.Vote.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What searches can be narrowed by value. Several values of one facet are alternatives; several
 * facets must all be met.
 */
public enum Facet {
  TYPE("type", "facets.type", "type de document"),
  VOTE("vote", "facets.vote", "vote"),
  BODY("organisme", "body.name.key", "organisme"),
  ORGAN("assemblee", "facets.organ", "assemblée"),
  YEAR("annee", "facets.year", "année"),
  MATTER("matiere", "facets.matter", "matière"),
  BENEFICIARY("beneficiaire", "linked.payees", "bénéficiaire"),
  ORGANISATION("organisation", "linked.organisations", "organisation citée"),
  BALLOT("voix", "facets.ballots", "vote nominatif"),
  SOURCE("source", "facets.source", "dossier d'origine"),
  JOB("travail", "facets.job", "travail d'origine"),
  READING("lecture", "facets.reading", "lecture"),
  DOUBT("verifier", "facets.doubt", "points à vérifier");

  private final String key;
  private final String field;
  private final String french;

  Facet(String key, String field, String french) {
    this.key = key;
    this.field = field;
    this.french = french;
  }

  /** Its name in an address. */
  public String key() {
    return key;
  }

  /** Its name for people. */
  public String french() {
    return french;
  }

  /** Whether its values are identifiers of organisations. */
  public boolean ofOrganisations() {
    return this == BENEFICIARY || this == ORGANISATION;
  }

  /** The values that it can have, where they are known beforehand. */
  public List<String> codes() {
    return switch (this) {
      case TYPE -> names(DocumentType.values()).toList();
      case VOTE ->
          Stream.concat(names(Outcome.values()), Stream.of("unanimous", "contested")).toList();
      case READING -> List.of("text", "ocr", "unread");
      case DOUBT -> List.of("yes", "no");
      default -> List.of();
    };
  }

  private static Stream<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT));
  }

  /** The facet of a name in an address. */
  public static Optional<Facet> of(String key) {
    return Arrays.stream(values()).filter(facet -> facet.key.equals(key)).findFirst();
  }

  String field() {
    return field;
  }
}
