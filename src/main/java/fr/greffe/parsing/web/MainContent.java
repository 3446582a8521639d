package fr.greffe.parsing.web;

import net.dankito.readability4j.extended.Readability4JExtended;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds what a page is about among its menus, banners and links. Readability decides for articles;
 * where it would drop most of what is left after the obvious clutter, the whole body is kept:
 * council pages are not articles.
 */
final class MainContent {
  private static final String CLUTTER =
      "nav, aside, footer, form, dialog, [role=navigation], [role=banner], [role=contentinfo],"
          + " [role=complementary], [role=search], [role=dialog], [aria-hidden=true]";

  private MainContent() {}

  static Element of(Document page) {
    Element body = page.body().clone();
    body.select(CLUTTER).remove();
    Element article = new Readability4JExtended("", page.clone()).parse().getArticleContent();
    return article != null && article.text().length() > 0.6 * body.text().length() ? article : body;
  }
}
