package fr.greffe.dossier;

import fr.greffe.organisation.OrganisationRecord;
import fr.greffe.rules.Lexicon;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
  private static final int LEAST = 3;
  private static final int STEM = 5;

  /** How it is called on the cover. */
  public String name() {
    return organisation == null ? words : organisation.name();
  }

  /** True where a text names the organisation, or has every telling word of the subject. */
  public boolean isIn(String text) {
    String folded = Lexicon.fold(text).replaceAll("\\s+", " ");
    return organisation == null
        ? !stems().isEmpty() && stems().stream().allMatch(stem -> begins(folded, stem))
        : names().anyMatch(folded::contains);
  }

  /** True for a name of the organisation, or for one that has every telling word. */
  public boolean isCalled(String name) {
    String folded = Lexicon.fold(name).strip();
    return organisation == null ? isIn(name) : names().anyMatch(folded::equals);
  }

  private Stream<String> names() {
    return organisation == null
        ? Stream.empty()
        : organisation.names().stream().map(use -> Lexicon.fold(use.name()).strip());
  }

  private List<String> stems() {
    return Stream.of(Lexicon.fold(words).split("[^a-z0-9]+"))
        .filter(word -> word.length() > LEAST || word.matches("\\d+"))
        .map(word -> word.substring(0, Math.min(word.length(), STEM)))
        .toList();
  }

  private static boolean begins(String text, String stem) {
    for (int at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }
}
