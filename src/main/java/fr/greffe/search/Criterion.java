package fr.greffe.search;

import java.util.Arrays;
import java.util.Optional;

/** What a search asks for beside the values of its facets, as an address names it. */
public enum Criterion {
  WORDS("q", "mots, \"expression exacte\", -exclu, l'un | l'autre, numéro d'acte, montant"),
  FROM("du", "premier jour de la séance ou de la publication : 2021-04-22, 2021-04 ou 2021"),
  TO("au", "dernier jour : 2021-12-31, 2021-12 ou 2021"),
  BODY("organisme-contient", "mots du nom de l'organisme"),
  ORGANISATION("organisation-contient", "mots du nom, ou sigle, d'une organisation citée"),
  BENEFICIARY("beneficiaire-contient", "mots du nom de qui reçoit une somme"),
  MEMBER("elu", "mots du nom d'un élu nommé dans le vote"),
  CHOICE("a-vote", "ce que cet élu a voté : pour, contre, abstention ou nppv"),
  LEAST("montant-min", "un montant d'au moins tant d'euros"),
  MOST("montant-max", "ce même montant, d'au plus tant d'euros"),
  ORDER(
      "tri",
      "relevance (pertinence), newest (plus récents), oldest (plus anciens), amount (montants),"
          + " stored (derniers rangés)"),
  PAGE("page", "page de résultats, à partir de 1");

  private final String key;
  private final String french;

  Criterion(String key, String french) {
    this.key = key;
    this.french = french;
  }

  /** Its name in an address. */
  public String key() {
    return key;
  }

  /** What it asks for, for people. */
  public String french() {
    return french;
  }

  /** The criterion of a name in an address. */
  public static Optional<Criterion> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
  }
}
