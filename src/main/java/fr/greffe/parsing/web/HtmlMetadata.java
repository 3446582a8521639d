package fr.greffe.parsing.web;

import fr.greffe.document.Metadata;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads title, author, date and site in the head of a page. */
final class HtmlMetadata {
  private HtmlMetadata() {}

  static Metadata of(Document page) {
    String title = first(page, "meta[property=og:title]", "meta[name=twitter:title]");
    return new Metadata(
        title != null ? title : blank(page.title()),
        first(page, "meta[name=author]", "meta[property=article:author]"),
        first(page, "meta[property=article:published_time]", "meta[name=date]"),
        first(page, "meta[property=og:site_name]"),
        first(page, "meta[property=og:url]"),
        Map.of());
  }

  private static @Nullable String first(Document page, String... selectors) {
    for (String selector : selectors) {
      for (Element element : page.select(selector)) {
        String content = blank(element.attr("content"));
        if (content != null) {
          return content;
        }
      }
    }
    return null;
  }

  private static @Nullable String blank(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
