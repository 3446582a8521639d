package fr.greffe.parsing.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.dankito.readability4j.extended.Readability4JExtended;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds what a page is about among its menus, banners and links. Readability decides for pages that
 * say they are articles; any other page is kept whole but for its clutter, since council pages are
 * not articles.
 */
final class MainContent {
  private static final String CLUTTER =
      "nav, aside, footer, form, dialog, menu, [role=navigation], [role=banner],"
          + " [role=contentinfo], [role=complementary], [role=search], [role=dialog],"
          + " [role=alertdialog], [role=menu], [aria-hidden=true], [aria-modal=true]";

  private static final Pattern CLUTTER_NAME =
      Pattern.compile(
          "(?:^|[\\s_-])(?:cookies?|consent|rgpd|gdpr|tarteaucitron|newsletter|share|sharing|partage\\w*|social|reseaux"
              + "|related|connexes?|a-lire\\w*|lire-aussi|meme-sujet|plus-lus|most-read|comments?|commentaires?|respond"
              + "|sidebar|breadcrumbs?|ariane|mots?-cles|etiquettes|keywords|en-continu|bas-de-page|pagination|pager|advert\\w*|publicites?|popup|modal|paywall|skip-links?"
              + "|menu|navbar|nav|toolbar|tags|banner|bandeau|recommend\\w*|suggestions?|mur-payant|footer|pied|outbrain|taboola|abonnement)(?:$|[\\s_-])");

  private static final String ARTICLE =
      "meta[property=og:type][content=article], meta[property=article:published_time],"
          + " [itemtype$=Article], [itemtype$=BlogPosting]";

  /** What an element may hold of the page's own text and still be clutter. */
  private static final double LARGEST_CLUTTER = 0.4;

  private static final int SHORTEST_ARTICLE = 400;
  private static final double LEAST_KEPT = 0.35;

  private MainContent() {}

  /** The element to read; the page itself is not changed. */
  static Element of(Document page) {
    Element body = page.body().clone();
    strip(body);
    if (!saysArticle(page)) {
      return body;
    }
    Document copy = page.clone();
    strip(copy.body());
    Element article = new Readability4JExtended("", copy).parse().getArticleContent();
    if (article == null) {
      return body;
    }
    int length = article.text().length();
    boolean kept = length >= SHORTEST_ARTICLE && length >= LEAST_KEPT * unlinked(body);
    return kept ? article : body;
  }

  /** Whether a page says of itself that it is an article. */
  static boolean saysArticle(Document page) {
    return !page.select(ARTICLE).isEmpty() || JsonLd.saysArticle(page);
  }

  private static void strip(Element body) {
    int whole = body.text().length();
    for (Element element : body.select(CLUTTER)) {
      if (element.text().length() < LARGEST_CLUTTER * whole) {
        element.remove();
      }
    }
    for (Element element : List.copyOf(body.select("[class], [id]"))) {
      if (element != body && named(element) && element.text().length() < LARGEST_CLUTTER * whole) {
        element.remove();
      }
    }
    Suggestions.remove(body);
    for (Element element : List.copyOf(body.select("ul, ol, div, table, p"))) {
      if (menu(element)) {
        element.remove();
      }
    }
  }

  private static boolean named(Element element) {
    return CLUTTER_NAME
        .matcher((element.className() + " " + element.id()).toLowerCase(Locale.ROOT))
        .find();
  }

  /** Hardly anything but short links. */
  private static boolean menu(Element element) {
    int links = element.select("a[href]").size();
    int text = element.text().length();
    int linked = element.select("a[href]").stream().mapToInt(link -> link.text().length()).sum();
    return links >= 5 && linked > 0.8 * text && text < 50 * links;
  }

  private static int unlinked(Element body) {
    return body.text().length()
        - body.select("a[href]").stream().mapToInt(link -> link.text().length()).sum();
  }
}
