package fr.greffe.extraction.press;

import fr.greffe.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds who speaks by the place in the sentence, for first names that no list knows: {@code »,
 * explique Oriane Delcourt}, {@code », assure la présidente, Oriane Delcourt}, {@code Oriane
 * Delcourt répond : «}.
 */
final class InvertedSubject {
  private static final String NAME =
      "\\p{Lu}\\p{Ll}{1,20}(?:-\\p{Lu}\\p{Ll}{1,20})?\\s(?:(?:de|du|des|le|la|van|von)\\s|d['’])?"
          + "\\p{Lu}[\\p{L}'’-]{1,25}(?:\\s\\p{Lu}[\\p{L}'’-]{1,25})?(?![\\p{L}\\d])";
  private static final String OFFICE =
      "(?:(?:le|la)\\s|l['’])(?:maire|présidente?|vice-présidente?|adjointe?|directeur|directrice|élue?|"
          + "conseill(?:er|ère)|député|députée|sénateur|sénatrice|gérante?|responsable|patronn?e?|trésori(?:er|ère)|secrétaire|porte-parole|premi(?:er|ère)"
          + " adjointe?)(?:\\s[^«».,;:\\p{Lu}]{1,60})?";

  /** A verb, perhaps with its auxiliary, perhaps an office, then the name. */
  private static final Pattern AFTER =
      Pattern.compile(
          "[\\s»”\"]{0,4},?\\s{0,2}(?<verb>(?:(?:a|ont|avait|s['’]est|se|s['’]|s['’]en)\\s?)?(?:ainsi\\s|aussi\\s|notamment\\s)?[\\p{Ll}'’-]{2,20}(?:\\s(?:ainsi|aussi|encore|alors|de"
              + " son côté|pour sa part))?)\\s(?:"
              + OFFICE
              + ",?\\s)?(?<name>"
              + NAME
              + ")");

  /** A name, perhaps with an office between commas, then a verb and a colon. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?<name>"
              + NAME
              + ")(?:,\\s[^«».;:]{3,80},)?\\s(?<verb>[\\p{Ll}'’-]{2,20}(?:\\s[\\p{Ll}'’-]{2,20}){0,2})\\s?:\\s{0,2}[«“\"]?\\s{0,2}$");

  private InvertedSubject() {}

  /** Names that a verb of saying makes speakers of the quoted words; at most one a side. */
  static List<Span> of(String text, Span words, int from, int to, Predicate<String> speaks) {
    List<Span> names = new ArrayList<>();
    Matcher after = AFTER.matcher(text).region(words.end(), Math.max(words.end(), to));
    if (after.lookingAt() && speaks.test(after.group("verb"))) {
      names.add(new Span(after.start("name"), after.end("name")));
    }
    Matcher before = BEFORE.matcher(text).region(Math.min(from, words.start()), words.start());
    if (before.find() && speaks.test(before.group("verb"))) {
      names.add(new Span(before.start("name"), before.end("name")));
    }
    return names;
  }
}
