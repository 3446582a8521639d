package fr.greffe.dossier;

import fr.greffe.organisation.OrganisationRecord;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier is about.
 *
 * @param words as asked; may be empty where an organisation is meant
 * @param organisation the one it is about, or null
 * @param body words of the name of the deciding body, or null
 * @param from first day, or null
 * @param to last day, or null
 */
public record Subject(
    String words,
    @Nullable OrganisationRecord organisation,
    @Nullable String body,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  /** How it is called on the cover. */
  public String name() {
    return organisation == null ? words : organisation.name();
  }

  /** True for a name of the organisation, or for one that has every telling word. */
  public boolean isCalled(String name) {
    return SubjectWords.of(this).isCalled(name);
  }
}
