package fr.greffe.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One round of a ballot between candidates or lists, as its count is printed.
 *
 * @param office what is filled, as written ("deuxième adjoint"), or null
 * @param round from 1, or null where the paper does not number it
 * @param papers ballot papers found, or null
 * @param blank blank papers, or null
 * @param invalid null papers, or null; where only the sum of both is printed it is here
 * @param expressed votes that count, or null
 * @param majority votes needed, or null
 * @param candidates in the order printed, one at least
 */
public record Election(
    @Nullable String office,
    @Nullable Integer round,
    @Nullable Integer papers,
    @Nullable Integer blank,
    @Nullable Integer invalid,
    @Nullable Integer expressed,
    @Nullable Integer majority,
    List<Candidate> candidates)
    implements Fact {
  public Election {
    candidates = List.copyOf(candidates);
  }

  /**
   * Someone, or a list, that votes were given to.
   *
   * @param name as written, title apart
   * @param votes votes obtained, or null where their number cannot be read
   * @param list true for a list of candidates
   * @param elected true where the paper proclaims it
   */
  public record Candidate(String name, @Nullable Integer votes, boolean list, boolean elected) {
    public Candidate proclaimed() {
      return new Candidate(name, votes, list, true);
    }
  }
}
