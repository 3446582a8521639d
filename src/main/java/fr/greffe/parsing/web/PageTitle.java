package fr.greffe.parsing.web;

import fr.greffe.parsing.layout.Typography;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells the title of a page from the name of the site that a page's {@code title} puts after it:
 * what stands before the mark is the title where a heading of the page begins with the same words.
 *
 * @param title as the heading words it; the whole {@code title} where no heading does
 * @param site empty where it is not told apart
 */
record PageTitle(String title, String site) {
  private static final Pattern MARK = Pattern.compile("\\s+[-–—|»•·]\\s+");
  private static final int SHORTEST = 8;
  private static final int LONGEST = 200;

  static PageTitle of(Document page) {
    String whole = Typography.clean(page.title()).strip();
    Matcher mark = MARK.matcher(whole);
    while (mark.find()) {
      String before = folded(whole.substring(0, mark.start()));
      for (Element heading : page.select("h1, h2, h3")) {
        String words = Typography.clean(heading.text()).strip();
        if (before.length() >= SHORTEST
            && words.length() <= LONGEST
            && folded(words).startsWith(before)) {
          return new PageTitle(words, whole.substring(mark.end()).strip());
        }
      }
    }
    return new PageTitle(whole, "");
  }

  private static String folded(String words) {
    return words.toLowerCase(Locale.FRENCH).replace('’', '\'').replaceAll("\\s+", " ").strip();
  }
}
