package fr.greffe.export;

import org.jspecify.annotations.Nullable;

/**
 * The columns of SCDL « subventions » 2.1.1, in the order the standard fixes.
 *
 * <p>Names are the standard's own.
 */
enum GrantColumn {
  NOM_ATTRIBUANT("nomAttribuant", "l'organisme n'est pas lu"),
  ID_ATTRIBUANT("idAttribuant", "SIRET absent de config/collectivites.tsv"),
  DATE_CONVENTION("dateConvention", "une délibération ne date pas la convention"),
  REFERENCE_DECISION("referenceDecision", null),
  NOM_BENEFICIAIRE("nomBeneficiaire", "le bénéficiaire n'est pas lu"),
  ID_BENEFICIAIRE("idBeneficiaire", "SIRET ou numéro RNA à donner"),
  RNA_BENEFICIAIRE("rnaBeneficiaire", null),
  OBJET("objet", "l'objet n'est pas lu"),
  MONTANT("montant", null),
  NATURE("nature", null),
  CONDITIONS_VERSEMENT("conditionsVersement", "à donner : unique, échelonné ou autre"),
  DATES_PERIODE_VERSEMENT("datesPeriodeVersement", "à donner"),
  ID_RAE("idRAE", null),
  NOTIFICATION_UE("notificationUE", "à donner : oui ou non"),
  POURCENTAGE_SUBVENTION("pourcentageSubvention", "à donner, de 0,01 à 1"),
  DISPOSITIF_AIDE("dispositifAide", null);

  private final String title;
  private final @Nullable String whenEmpty;

  GrantColumn(String title, @Nullable String whenEmpty) {
    this.title = title;
    this.whenEmpty = whenEmpty;
  }

  String title() {
    return title;
  }

  /** What people must add where the cell is empty, null where it may stay so. */
  @Nullable String whenEmpty() {
    return whenEmpty;
  }
}
