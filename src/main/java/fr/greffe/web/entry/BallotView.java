package fr.greffe.web.entry;

import fr.greffe.correction.Field;
import fr.greffe.correction.Stated;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A part of a vote that can be corrected by itself.
 *
 * @param words what it says
 * @param key by which it is corrected
 */
record BallotView(String words, String key) {
  private static final Set<Field> FIELDS =
      EnumSet.of(
          Field.OUTCOME, Field.POUR, Field.CONTRE, Field.ABSTENTION, Field.NPPV, Field.VOTER);

  static List<BallotView> of(List<Stated> stated) {
    return stated.stream()
        .filter(one -> FIELDS.contains(one.field()))
        .map(
            one ->
                new BallotView(
                    one.field().french() + " : " + FieldWords.line(one.field(), one.value()),
                    one.key()))
        .toList();
  }
}
