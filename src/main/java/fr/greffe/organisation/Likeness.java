package fr.greffe.organisation;

import java.util.List;

/**
 * Whether two designations name the same organisation.
 *
 * @param verdict NOT_FOUND where they are two
 * @param reasons why, in French
 */
public record Likeness(Verdict verdict, List<String> reasons) {
  public Likeness {
    reasons = List.copyOf(reasons);
  }

  static Likeness of(Verdict verdict, String reason) {
    return new Likeness(verdict, List.of(reason));
  }
}
