package fr.greffe.register;

import fr.greffe.document.Evidence;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is particular to a deliberation.
 *
 * @param number as printed, or null
 * @param item rank on the agenda as printed ("3/"), or null
 * @param object what is decided
 * @param rapporteur who presents it
 * @param signatory who signs it
 * @param vote result of the vote, or null where the act has none
 * @param decisions operative items in order, as written
 * @param references other acts named
 * @param visas laws and codes named, as written
 * @param clauses ballots between candidates, durations, budget lines
 * @param matter Actes classification code ("7.5"), or null
 */
public record Act(
    @Nullable String number,
    @Nullable String item,
    String object,
    @Nullable String rapporteur,
    @Nullable String signatory,
    @Nullable Mention<Vote> vote,
    List<Decision> decisions,
    List<Reference> references,
    List<String> visas,
    Clauses clauses,
    @Nullable Matter matter) {
  public Act {
    decisions = List.copyOf(decisions);
    references = List.copyOf(references);
    visas = List.copyOf(visas);
    clauses = Objects.requireNonNullElse(clauses, Clauses.NONE); // an older record has none
  }

  /**
   * An operative item.
   *
   * @param verb the verb in lower case ("approuve", "autorise")
   * @param evidence the words
   */
  public record Decision(String verb, Evidence evidence) {}

  /**
   * A proposed class of the Actes classification.
   *
   * @param code level 1 and 2 ("7.5")
   * @param label its label
   * @param confidence 0 to 1; 1 where the act prints it or the file's companion gives it
   * @param reason why, in French
   */
  public record Matter(String code, String label, double confidence, String reason) {}
}
