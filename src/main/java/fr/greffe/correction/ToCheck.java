package fr.greffe.correction;

import fr.greffe.register.Entry;
import java.util.List;

/**
 * A fact that deserves a look.
 *
 * @param entry it stands in
 * @param stated the fact
 * @param doubt 0 to 1: how likely it is to be wrong
 * @param impact 0 to 1: how much it matters
 * @param reasons why, in French
 */
public record ToCheck(
    Entry entry, Stated stated, double doubt, double impact, List<String> reasons) {
  public ToCheck {
    reasons = List.copyOf(reasons);
  }

  /** What facts are put in order by. */
  public double weight() {
    return doubt * impact;
  }
}
