package fr.greffe.organisation;

import fr.greffe.organisation.NameForm.Variant;
import fr.greffe.organisation.NameForm.Word;
import fr.greffe.organisation.NameForm.Worth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Two names laid side by side: the words that pair off, how, and those left on either side. */
final class Pairing {
  private static final int SPEAKS_FOR_ITSELF = 8;

  private final List<Word> left;
  private final List<Word> right;
  private final List<Word> paired = new ArrayList<>();
  private final Set<String> slips = new LinkedHashSet<>();
  private final Set<String> shortened = new LinkedHashSet<>();

  private Pairing(Variant a, Variant b) {
    left = new ArrayList<>(a.words());
    right = new ArrayList<>(b.words());
  }

  static Pairing of(Variant a, Variant b, PlaceNames places) {
    Pairing pairing = new Pairing(a, b);
    pairing.pairEqual();
    if (!pairing.left.isEmpty() && join(pairing.left).equals(join(pairing.right))) {
      pairing.paired.addAll(pairing.left);
      pairing.left.clear();
      pairing.right.clear();
    }
    pairing.pairInitials(pairing.left, pairing.right);
    pairing.pairInitials(pairing.right, pairing.left);
    pairing.pairSlips(places);
    return pairing;
  }

  /** Words of the first name that the second has not. */
  List<Word> left() {
    return left;
  }

  List<Word> right() {
    return right;
  }

  /** Words that both have. */
  List<Word> paired() {
    return paired;
  }

  /** Words that differ by a slip, "a / b". */
  Set<String> slips() {
    return slips;
  }

  /** Sigles that stand for words of the other name. */
  Set<String> shortened() {
    return shortened;
  }

  private void pairEqual() {
    for (Word word : List.copyOf(left)) {
      right.stream()
          .filter(word::is)
          .findFirst()
          .ifPresent(
              other -> {
                right.remove(other);
                left.remove(word);
                paired.add(other.worth() == Worth.PLACE ? other : word);
              });
    }
  }

  /** A sigle whose letters begin words that stand together in the other name. */
  private void pairInitials(List<Word> some, List<Word> others) {
    for (Word sigle : List.copyOf(some)) {
      int letters = sigle.text().length();
      if (letters >= 2 && sigle.isProper()) {
        run(sigle.text(), others)
            .or(() -> run(sigle.text() + "s", others))
            .ifPresent(
                run -> {
                  shortened.add(sigle.text().toUpperCase(Locale.FRENCH));
                  paired.addAll(run);
                  run.clear();
                  some.remove(sigle);
                });
      }
    }
  }

  private static Optional<List<Word>> run(String letters, List<Word> words) {
    return IntStream.rangeClosed(0, words.size() - letters.length())
        .mapToObj(from -> words.subList(from, from + letters.length()))
        .filter(run -> initials(run).equals(letters))
        .findFirst();
  }

  private void pairSlips(PlaceNames places) {
    for (Word word : List.copyOf(left)) {
      for (Word other : List.copyOf(right)) {
        if (left.contains(word) && mayBeSlip(word, other, places)) {
          slips.add(word.text() + " / " + other.text());
          paired.add(word);
          left.remove(word);
          right.remove(other);
        }
      }
    }
  }

  /** Two words that both exist are two words; a short word alone proves nothing. */
  private boolean mayBeSlip(Word word, Word other, PlaceNames places) {
    if (word.worth() == Worth.NUMBER || other.worth() == Worth.NUMBER || !slips.isEmpty()) {
      return false;
    }
    boolean bothExist = exists(word, places) && exists(other, places);
    boolean near =
        Spelling.slip(word.text(), other.text()) || Spelling.sameShapes(word.text(), other.text());
    boolean company =
        paired.stream().anyMatch(some -> some.worth() != Worth.LIGHT)
            || word.text().length() >= SPEAKS_FOR_ITSELF;
    return near && company && !bothExist;
  }

  private static boolean exists(Word word, PlaceNames places) {
    return !word.isProper() || places.isWord(word.text());
  }

  private static String initials(List<Word> words) {
    return words.stream().map(word -> word.text().substring(0, 1)).collect(Collectors.joining());
  }

  private static String join(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining());
  }
}
