package fr.greffe.extraction.heading;

import fr.greffe.register.Act.Decision;
import fr.greffe.register.Reference;
import fr.greffe.register.Transmission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an act prints beside its object, vote and sums.
 *
 * @param rapporteur who presents it, or null
 * @param signatory who signs it, or null
 * @param decisions operative items in order
 * @param references other acts named, in order
 * @param visas laws and codes of the visas, in order
 * @param transmission its own stamps, or null
 */
public record ActDetails(
    @Nullable String rapporteur,
    @Nullable String signatory,
    List<Decision> decisions,
    List<Reference> references,
    List<String> visas,
    @Nullable Transmission transmission) {
  public ActDetails {
    decisions = List.copyOf(decisions);
    references = List.copyOf(references);
    visas = List.copyOf(visas);
  }
}
