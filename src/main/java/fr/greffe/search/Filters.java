package fr.greffe.search;

import fr.greffe.register.DocumentType;
import fr.greffe.register.Entry;
import fr.greffe.register.Vote.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What entries must be; null or an empty list asks for nothing.
 *
 * @param from first day, of the sitting or of publication
 * @param to last day
 * @param body words of the name of the deciding body, the last one may be begun only
 * @param organisation words of the name of an organisation, or its sigle
 * @param beneficiary words of the name of who receives a sum
 * @param kinds of entries
 * @param types of documents
 * @param minAmount an amount in euros is at least this
 * @param maxAmount an amount in euros, the same one, is at most this
 * @param outcome of the vote
 * @param unanimous whether the vote is said unanimous
 */
public record Filters(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String body,
    @Nullable String organisation,
    @Nullable String beneficiary,
    List<Entry.Kind> kinds,
    List<DocumentType> types,
    @Nullable BigDecimal minAmount,
    @Nullable BigDecimal maxAmount,
    @Nullable Outcome outcome,
    @Nullable Boolean unanimous) {
  /** Asks for nothing. */
  public static final Filters NONE =
      new Filters(null, null, null, null, null, List.of(), List.of(), null, null, null, null);

  public Filters {
    kinds = List.copyOf(kinds);
    types = List.copyOf(types);
  }
}
