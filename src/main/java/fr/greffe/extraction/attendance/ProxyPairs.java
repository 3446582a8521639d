package fr.greffe.extraction.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Ties givers to bearers in a list of proxies that sets them side by side: "Mme A Mme B", "A (B)",
 * two cells of a row.
 */
final class ProxyPairs {
  private static final Pattern NAME = Pattern.compile("(?:(?:M|Mme|Mlle)\\.?\\s)?\\p{Lu}.{1,60}");

  /** A person's name by its surname in capitals beside a first name. */
  private static final Pattern SURNAMED =
      Pattern.compile(
          "(?:(?:M|Mme|Mlle)\\.?\\s)?(?:\\p{Lu}{2,}[\\p{Lu}'’ -]{0,30} \\p{Lu}\\p{Ll}.{0,20}"
              + "|\\p{Lu}\\p{Ll}[\\p{L}-]{0,20} \\p{Lu}{2}.{0,30})");

  private static final Pattern SEVERAL =
      Pattern.compile("(?i)(?:messieurs|mesdames|mm\\.?|mmes\\.?)\\s*$");

  /** "A et B" are two of a list. */
  private static final Pattern AND = Pattern.compile("\\s*(?i:et|&)\\s.*");

  private ProxyPairs() {}

  static List<Person> paired(String text, List<Person> list) {
    List<Person> paired = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Person person = list.get(i);
      Person next = i + 1 < list.size() ? list.get(i + 1) : null;
      if (person.link() != Person.Link.NONE) {
        paired.add(person);
      } else if (next != null
          && !bearsInBrackets(person)
          && next.link() == Person.Link.NONE
          && !several(text, person)
          && sideBySide(text, person, next)) {
        paired.add(person.tied(Person.Link.GIVES, List.of(next)));
        i++;
      } else {
        paired.add(bracketed(person));
      }
    }
    return paired;
  }

  /** "A (ORME Jules)" names the bearer; "A (Vaubelle)" the town. */
  private static boolean bearsInBrackets(Person person) {
    String note = person.note();
    return note != null && SURNAMED.matcher(note).matches();
  }

  /** "Messieurs A – B" names two who give, not one and the bearer. */
  private static boolean several(String text, Person first) {
    int at = first.span().start();
    return SEVERAL.matcher(text.substring(Math.max(0, at - 14), at)).find();
  }

  private static boolean sideBySide(String text, Person left, Person right) {
    int from = left.span().end();
    int to = right.span().start();
    if (to <= from || to - from > 40) {
      return false;
    }
    String gap = text.substring(from, to);
    return gap.indexOf('\n') < 0
        && gap.indexOf(',') < 0
        && gap.indexOf(';') < 0
        && !AND.matcher(gap).matches();
  }

  private static Person bracketed(Person person) {
    String note = person.note();
    if (note == null || !NAME.matcher(note).matches()) {
      return person;
    }
    String bearer = note.replaceFirst("^(?:M\\.|Mme|Mlle|M)\\s+", "");
    return person.tied(Person.Link.GIVES, List.of(Person.named(bearer, person.span(), true)));
  }
}
