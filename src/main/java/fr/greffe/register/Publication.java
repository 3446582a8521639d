package fr.greffe.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is particular to an article.
 *
 * @param outlet paper, site or body that publishes
 * @param author who signs
 * @param date day of publication
 * @param quotations words quoted, with their speaker
 */
public record Publication(
    @Nullable String outlet,
    @Nullable String author,
    @Nullable LocalDate date,
    List<Mention<Quotation>> quotations) {
  public Publication {
    quotations = List.copyOf(quotations);
  }
}
