package fr.greffe.wording;

import fr.greffe.register.Attendance;
import fr.greffe.register.Fact;
import fr.greffe.register.Member;

/** In French, whatever one reading of a document states and another does not. */
public final class StatedWords {
  private StatedWords() {}

  /** A fact, the counts of a sitting, a member; anything else is a quotation. */
  public static String of(Object stated) {
    return switch (stated) {
      case Fact fact -> FactWords.of(fact);
      case Attendance roll -> RollWords.counts(roll);
      case Member member -> RollWords.presence(member.status()) + " : " + RollWords.member(member);
      default -> "« " + stated + " »";
    };
  }
}
