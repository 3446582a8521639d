package fr.greffe.dossier;

import fr.greffe.organisation.OrganisationRecord;
import fr.greffe.rules.Lexicon;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  private static final Pattern HYPHENED = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)+");

  /** How it is called on the cover. */
  public String name() {
    return organisation == null ? words : organisation.name();
  }

  /** True where a text names the organisation, or has every telling word of the subject. */
  public boolean isIn(String text) {
    String folded = Lexicon.fold(text).replaceAll("\\s+", " ");
    return organisation == null ? hasAll(folded) : names().anyMatch(folded::contains);
  }

  /** True for a name of the organisation, or for one that has every telling word. */
  public boolean isCalled(String name) {
    String folded = Lexicon.fold(name).strip();
    return organisation == null ? isIn(name) : names().anyMatch(folded::equals);
  }

  private boolean hasAll(String folded) {
    List<String> wanted = stems();
    return !wanted.isEmpty()
        && wanted.stream().allMatch(stem -> folded.contains(beginning(stem)))
        && words(folded).map(Subject::stem).collect(Collectors.toSet()).containsAll(wanted);
  }

  private Stream<String> names() {
    return organisation == null
        ? Stream.empty()
        : organisation.names().stream().map(use -> Lexicon.fold(use.name()).strip());
  }

  private List<String> stems() {
    return Stream.of(Lexicon.fold(words).split("[^a-z0-9]+"))
        .filter(word -> word.length() > LEAST || word.matches("\\d+"))
        .map(Subject::stem)
        .toList();
  }

  /** What every form of a word begins with: found fast before words are taken apart. */
  private static String beginning(String stem) {
    return stem.substring(0, Math.min(stem.length(), LEAST));
  }

  /** The words of a folded text, those with a hyphen also as one. */
  private static Stream<String> words(String folded) {
    return Stream.concat(
        Stream.of(folded.split("[^a-z0-9]+")),
        HYPHENED.matcher(folded).results().map(match -> match.group().replace("-", "")));
  }

  /** A word without the ending of its plural or feminine. */
  private static String stem(String word) {
    return word.length() <= LEAST
        ? word
        : word.replaceFirst("aux$", "al").replaceFirst("(?:es|s|x|e)$", "");
  }
}
