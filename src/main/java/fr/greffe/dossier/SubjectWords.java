package fr.greffe.dossier;

import fr.greffe.rules.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What texts are looked through for: the names of the organisation, else the telling words.
 *
 * @param subject that is looked for
 * @param names of its organisation, folded
 * @param stems of its words
 */
record SubjectWords(Subject subject, List<String> names, List<String> stems) {
  private static final int LEAST = 3;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
  private static final Pattern HYPHENED = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)+");

  SubjectWords {
    names = List.copyOf(names);
    stems = List.copyOf(stems);
  }

  static SubjectWords of(Subject subject) {
    List<String> names =
        subject.organisation() == null
            ? List.of()
            : subject.organisation().names().stream()
                .map(use -> Lexicon.fold(use.name()).strip())
                .toList();
    List<String> stems =
        Stream.of(BETWEEN.split(Lexicon.fold(subject.words())))
            .filter(word -> word.length() > LEAST || word.matches("\\d+"))
            .map(SubjectWords::stem)
            .toList();
    return new SubjectWords(subject, names, stems);
  }

  /** True where a text names the organisation, or has every telling word of the subject. */
  boolean isIn(String text) {
    String folded = SPACE.matcher(Lexicon.fold(text)).replaceAll(" ");
    return subject.organisation() == null
        ? hasAll(folded)
        : names.stream().anyMatch(folded::contains);
  }

  /** True for a name of the organisation, or for one that has every telling word. */
  boolean isCalled(String name) {
    return subject.organisation() == null ? isIn(name) : names.contains(Lexicon.fold(name).strip());
  }

  private boolean hasAll(String folded) {
    if (stems.isEmpty() || !stems.stream().allMatch(stem -> folded.contains(beginning(stem)))) {
      return false;
    }
    Set<String> missing = new HashSet<>(stems);
    for (String word : BETWEEN.split(folded)) {
      missing.remove(stem(word));
    }
    HYPHENED
        .matcher(folded)
        .results()
        .forEach(match -> missing.remove(stem(match.group().replace("-", ""))));
    return missing.isEmpty();
  }

  /** What every form of a word begins with: found fast before words are taken apart. */
  private static String beginning(String stem) {
    return stem.substring(0, Math.min(stem.length(), LEAST));
  }

  /** A word without the ending of its plural or feminine. */
  private static String stem(String word) {
    if (word.length() <= LEAST) {
      return word;
    }
    String one = word.endsWith("aux") ? word.substring(0, word.length() - 2) + "l" : word;
    return one.endsWith("es")
        ? one.substring(0, one.length() - 2)
        : one.endsWith("s") || one.endsWith("x") || one.endsWith("e")
            ? one.substring(0, one.length() - 1)
            : one;
  }
}
