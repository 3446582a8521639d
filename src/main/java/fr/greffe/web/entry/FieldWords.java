package fr.greffe.web.entry;

import fr.greffe.correction.Field;
import fr.greffe.correction.Part;
import fr.greffe.correction.Value;
import fr.greffe.register.Amount;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Member;
import fr.greffe.register.Organisation;
import fr.greffe.register.PartialDate;
import fr.greffe.register.Vote;
import fr.greffe.wording.FrenchWords;
import fr.greffe.wording.RollWords;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fields, their parts and their values in French. */
public final class FieldWords {
  private FieldWords() {}

  /** What a part of a field is called on a form. */
  static String label(Field field, Part part) {
    return switch (part) {
      case VALUE ->
          switch (field) {
            case AMOUNT -> "Montant en euros";
            case DATE, SEANCE -> "Jour";
            default -> field.french();
          };
      case NAME -> "Nom";
      case ROLE -> field == Field.AMOUNT ? "Ce que c’est" : "Ce qui a lieu";
      case BENEFICIARY -> "Bénéficiaire";
      case CHOICE -> "Vote";
      case KIND -> "Nature";
      case STATUS -> "Présence";
    };
  }

  /** A code of the record in French. */
  static String choice(Field field, Part part, String code) {
    String name = code.toUpperCase(Locale.ROOT);
    String words =
        switch (part) {
          case VALUE ->
              field == Field.TYPE
                  ? FrenchWords.documentType(DocumentType.valueOf(name))
                  : FrenchWords.outcome(Vote.Outcome.valueOf(name));
          case ROLE ->
              field == Field.AMOUNT
                  ? FrenchWords.role(Amount.Role.valueOf(name))
                  : FrenchWords.dateRole(PartialDate.Role.valueOf(name));
          case CHOICE -> FrenchWords.choice(Vote.Choice.valueOf(name));
          case KIND -> FrenchWords.organisationKind(Organisation.Kind.valueOf(name));
          case STATUS -> RollWords.presence(Member.Status.valueOf(name));
          case NAME, BENEFICIARY -> code;
        };
    return words.isEmpty() ? "non précisé" : words;
  }

  /** A value in one line: "42 000 €, subvention, Les Amis du Lavoir". */
  public static String line(Field field, @Nullable Value value) {
    if (value == null) {
      return "rien";
    }
    return value.parts().entrySet().stream()
        .map(part -> words(field, part.getKey(), part.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String words(Field field, Part part, String text) {
    if (!part.choices(field).isEmpty()) {
      return choice(field, part, text);
    }
    return field == Field.AMOUNT && part == Part.VALUE ? text.replace('.', ',') + " €" : text;
  }
}
