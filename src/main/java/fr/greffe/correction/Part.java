package fr.greffe.correction;

import fr.greffe.register.Amount;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Member;
import fr.greffe.register.Organisation;
import fr.greffe.register.PartialDate;
import fr.greffe.register.Vote;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A part of a value. */
public enum Part {
  VALUE,
  NAME,
  ROLE,
  BENEFICIARY,
  CHOICE,
  KIND,
  STATUS;

  /** The code of an enumerated value, as in the record. */
  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The values that a part of a field may have; none where it is free. */
  public List<String> choices(Field field) {
    return switch (this) {
      case VALUE ->
          switch (field) {
            case TYPE -> codes(DocumentType.values());
            case OUTCOME -> codes(Vote.Outcome.values());
            default -> List.of();
          };
      case ROLE ->
          field == Field.AMOUNT ? codes(Amount.Role.values()) : codes(PartialDate.Role.values());
      case CHOICE -> codes(Vote.Choice.values());
      case KIND -> codes(Organisation.Kind.values());
      case STATUS -> codes(Member.Status.values());
      case NAME, BENEFICIARY -> List.of();
    };
  }

  private static List<String> codes(Enum<?>[] values) {
    return Arrays.stream(values).map(Part::code).toList();
  }
}
