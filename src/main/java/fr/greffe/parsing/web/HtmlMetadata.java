package fr.greffe.parsing.web;

import fr.greffe.document.Metadata;
import fr.greffe.parsing.layout.Typography;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads title, author, date and site: in the head of a page, in its JSON-LD, then in its text. */
final class HtmlMetadata {
  private static final Pattern BY =
      Pattern.compile("(?iu)(?:écrit|rédigé|publié) par|written by|auteure?");
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}(?:-\\d{2}.{0,30})?");

  private HtmlMetadata() {}

  static Metadata of(Document page) {
    JsonLd linked = JsonLd.of(page);
    PageTitle title = PageTitle.of(page);
    String published = published(page, linked);
    return new Metadata(
        or(
            first(
                page,
                "content",
                "meta[property=og:title]",
                "meta[name=twitter:title]",
                "meta[name=DC.title]"),
            or(clean(linked.headline()), clean(title.title()))),
        or(
            first(
                page,
                "content",
                "meta[name=author]",
                "meta[property=article:author]:not([content^=http])",
                "meta[name=DC.creator]"),
            or(
                clean(linked.author()),
                or(
                    writtenBy(page),
                    clean(page.select("[rel=author], [itemprop=author], .author .fn").text())))),
        published,
        or(
            first(page, "content", "meta[property=og:site_name]", "meta[name=application-name]"),
            or(clean(linked.publisher()), published == null ? null : clean(title.site()))),
        or(
            first(page, "href", "link[rel=canonical]"),
            first(page, "content", "meta[property=og:url]")),
        Map.of());
  }

  private static @Nullable String published(Document page, JsonLd linked) {
    String head =
        first(
            page,
            "content",
            "meta[property=article:published_time]",
            "meta[itemprop=datePublished]",
            "meta[name=date]",
            "meta[name=DC.date]",
            "meta[name=DC.date.issued]",
            "meta[name=dcterms.created]",
            "meta[name=pubdate]",
            "meta[name=publish-date]");
    String found =
        or(
            head,
            or(
                linked.published(),
                first(
                    page,
                    "datetime",
                    "time[itemprop=datePublished]",
                    "time[pubdate]",
                    "article time[datetime]",
                    "time.published[datetime]",
                    "time.entry-date[datetime]")));
    if (found != null && ISO.matcher(found).matches()) {
      return found;
    }
    return VisibleDate.of(page.body().text());
  }

  /** What blogs tell the cards of a message: « Écrit par », then who. */
  private static @Nullable String writtenBy(Document page) {
    String label = first(page, "content", "meta[name=twitter:label1]");
    return label != null && BY.matcher(label).matches()
        ? first(page, "content", "meta[name=twitter:data1]")
        : null;
  }

  private static @Nullable String first(Document page, String attribute, String... selectors) {
    for (String selector : selectors) {
      for (Element element : page.select(selector)) {
        String content = clean(element.attr(attribute));
        if (content != null) {
          return content;
        }
      }
    }
    return null;
  }

  private static @Nullable String or(@Nullable String first, @Nullable String second) {
    return first != null ? first : second;
  }

  private static @Nullable String clean(@Nullable String text) {
    String cleaned = Typography.clean(Objects.requireNonNullElse(text, "")).strip();
    return cleaned.isEmpty() ? null : cleaned;
  }
}
