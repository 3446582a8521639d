package fr.greffe.organisation;

import java.util.List;

/**
 * What an entry is linked to.
 *
 * @param id of the entry
 * @param organisations it names
 * @param payees who receives its sums
 * @param relations other entries on the same matter
 */
public record EntryLinks(
    String id, List<Named> organisations, List<Payee> payees, List<Relation> relations) {
  public EntryLinks {
    organisations = List.copyOf(organisations);
    payees = List.copyOf(payees);
    relations = List.copyOf(relations);
  }

  EntryLinks with(List<Relation> others) {
    return new EntryLinks(id, organisations, payees, others);
  }

  /** How an organisation stands in an entry. */
  public enum Part {
    BODY,
    PAYEE,
    NAMED
  }

  /**
   * An organisation that the entry names.
   *
   * @param organisation its identifier
   * @param name as written here
   * @param part how it stands here
   * @param page of the first mention
   * @param verdict of the link
   * @param reasons in French
   */
  public record Named(
      String organisation,
      String name,
      Part part,
      int page,
      Verdict verdict,
      List<String> reasons) {
    public Named {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Who receives a sum.
   *
   * @param amount rank among the entry's amounts, from 0
   * @param organisation identifier of the beneficiary
   * @param verdict of the link
   */
  public record Payee(int amount, String organisation, Verdict verdict) {}

  /**
   * Another entry on the same matter.
   *
   * @param entry its identifier
   * @param title its title
   * @param sameAct true where both tell of one act
   * @param reasons why, in French
   * @param gaps what they say differently, in French
   */
  public record Relation(
      String entry, String title, boolean sameAct, List<String> reasons, List<String> gaps) {
    public Relation {
      reasons = List.copyOf(reasons);
      gaps = List.copyOf(gaps);
    }
  }
}
