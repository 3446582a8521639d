package fr.greffe.parsing.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Takes away boxes that invite to other pages: related articles, most read, newsletters, sharing. A
 * box is known by its heading, whatever its tag and class are called.
 */
final class Suggestions {
  private static final int LONGEST_HEADING = 70;

  /** What a box may hold of the page's text. */
  private static final double LARGEST = 0.3;

  private static final double MOSTLY_LINKS = 0.6;

  private static final Pattern HEADING =
      Pattern.compile(
          "(?iu)(?:(?:à )?(?:lire|voir|écouter) (?:aussi|également|encore|ensuite)|sur le même"
              + " (?:sujet|thème)|dans la même rubrique|(?:autres|nos derniers) articles|autres"
              + " actualités|(?:articles?|actualités?|contenus?|sujets?|pages?)"
              + " (?:similaires?|liée?s?|connexes?|associée?s?|recommandée?s?|suggérée?s?)|les"
              + " (?:articles )?(?:les )?plus (?:lus|vus|commentés|populaires)|vous"
              + " (?:aimerez|pourriez aimer|devriez aimer)[^.]{0,40}|ces articles"
              + " (?:peuvent|pourraient)[^.]{0,40}|recommandés? pour vous|nos suggestions|(?:notre"
              + " |la )?newsletters?|(?:notre |la )?lettre"
              + " d['’]information|(?:recevez|inscrivez-vous à|abonnez-vous à) (?:notre|la|nos)"
              + " (?:newsletters?|lettre)[^.]{0,40}|partage[rz](?: (?:cet|cette|sur|l['’]article|la"
              + " page)[^.]{0,40})?|suivez-nous[^.]{0,40}|(?:laisser un |\\d{0,4}"
              + " ?)commentaires?|similaires?|en continu|(?:cette page|cet article|ce contenu)"
              + " vous a-t-(?:elle|il) été utile)\\s?[:!…?.>]{0,3}");

  private Suggestions() {}

  static void remove(Element body) {
    int whole = body.text().length();
    for (Element heading :
        List.copyOf(body.select("h2, h3, h4, h5, h6, p, strong, b, span, legend"))) {
      String title = heading.text().strip();
      if (!title.isEmpty()
          && title.length() <= LONGEST_HEADING
          && heading.closest("body") == body
          && HEADING.matcher(title).matches()) {
        box(heading, title, body, whole);
      }
    }
  }

  private static void box(Element heading, String title, Element body, int whole) {
    Element box = heading;
    Element parent = heading.parent();
    while (parent != null
        && parent != body
        && parent.text().strip().startsWith(title)
        && parent.text().length() < LARGEST * whole) {
      box = parent;
      parent = box.parent();
    }
    if (box.text().strip().length() == title.length()) {
      links(box);
    }
    box.remove();
  }

  /** Links that follow a heading and share its parent with the text. */
  private static void links(Element heading) {
    Element next = heading.nextElementSibling();
    while (next != null && linked(next) > MOSTLY_LINKS * next.text().length()) {
      Element link = next;
      next = next.nextElementSibling();
      link.remove();
    }
  }

  private static int linked(Element element) {
    return element.select("a[href]").stream().mapToInt(link -> link.text().length()).sum();
  }
}
