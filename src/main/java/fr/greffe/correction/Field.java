package fr.greffe.correction;

import java.util.List;

/** What of an entry can be corrected, and the parts that a value of it has. */
public enum Field {
  TITLE("titre", "Objet ou titre", new TitleLens(), Part.VALUE),
  NUMBER("numero", "Numéro", new NumberLens(), Part.VALUE),
  TYPE("type", "Type de document", new TypeLens(), Part.VALUE),
  BODY("organisme", "Organisme", new BodyLens(), Part.VALUE),
  SEANCE("seance", "Jour de la séance ou de la parution", new SeanceLens(), Part.VALUE),
  OUTCOME("resultat", "Résultat du vote", new OutcomeLens(), Part.VALUE),
  POUR("pour", "Voix pour", BallotLens.pour(), Part.VALUE),
  CONTRE("contre", "Voix contre", BallotLens.contre(), Part.VALUE),
  ABSTENTION("abstention", "Abstentions", BallotLens.abstention(), Part.VALUE),
  NPPV("nppv", "Ne prennent pas part au vote", BallotLens.nppv(), Part.VALUE),
  VOTER("votant", "Votant nommé", new VoterLens(), Part.NAME, Part.CHOICE),
  AMOUNT("montant", "Somme", new AmountLens(), Part.VALUE, Part.ROLE, Part.BENEFICIARY),
  DATE("date", "Date", new DateLens(), Part.VALUE, Part.ROLE),
  ORGANISATION("organisation", "Organisation", new OrganisationLens(), Part.NAME, Part.KIND),
  MEMBER("membre", "Présence d'un membre", new MemberLens(), Part.NAME, Part.STATUS),
  EN_EXERCICE("exercice", "Membres en exercice", RollCountLens.enExercice(), Part.VALUE),
  PRESENTS("presents", "Présents", RollCountLens.presents(), Part.VALUE),
  POUVOIRS("pouvoirs", "Pouvoirs", RollCountLens.pouvoirs(), Part.VALUE),
  VOTANTS("votants", "Votants", RollCountLens.votants(), Part.VALUE),
  BEGINNING("debut", "Début d'un acte", new BeginningLens(), Part.VALUE);

  private final String code;
  private final String french;
  private final Lens lens;
  private final List<Part> parts;

  Field(String code, String french, Lens lens, Part... parts) {
    this.code = code;
    this.french = french;
    this.lens = lens;
    this.parts = List.of(parts);
  }

  /** The field of this code, as it stands in addresses. */
  public static Field of(String code) {
    for (Field field : values()) {
      if (field.code.equals(code)) {
        return field;
      }
    }
    throw new IllegalArgumentException("« " + code + " » n'est pas un champ");
  }

  public String code() {
    return code;
  }

  /** What it is called on pages. */
  public String french() {
    return french;
  }

  /** What a value is made of, the first part never empty. */
  public List<Part> parts() {
    return parts;
  }

  /** True where an entry has many of them. */
  public boolean many() {
    return this == VOTER
        || this == AMOUNT
        || this == DATE
        || this == ORGANISATION
        || this == MEMBER
        || this == BEGINNING;
  }

  Lens lens() {
    return lens;
  }
}
