package fr.greffe.parsing.web;

import fr.greffe.document.Metadata;
import fr.greffe.parsing.layout.Typography;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads title, author, date and site: in the head of a page, in its JSON-LD, then in its text. */
final class HtmlMetadata {
  private static final Pattern DATE =
      Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{4,40})\"");
  private static final Pattern AUTHOR =
      Pattern.compile(
          "\"author\"\\s*:\\s*(?:\\[\\s*)?(?:\"([^\"]{2,120})\"|\\{[^{}]{0,400}?\"name\"\\s*:\\s*\"([^\"]{2,120})\")");
  private static final Pattern HEADLINE =
      Pattern.compile("\"headline\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){2,300})\"");
  private static final Pattern PUBLISHER =
      Pattern.compile(
          "\"publisher\"\\s*:\\s*\\{[^{}]{0,400}?\"name\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){2,200})\"");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}(?:-\\d{2}.{0,30})?");

  private HtmlMetadata() {}

  static Metadata of(Document page) {
    String data =
        page.select("script[type=application/ld+json]").stream()
            .map(Element::data)
            .reduce("", String::concat);
    PageTitle title = PageTitle.of(page);
    String published = published(page, data);
    return new Metadata(
        or(
            first(
                page,
                "content",
                "meta[property=og:title]",
                "meta[name=twitter:title]",
                "meta[name=DC.title]"),
            or(in(HEADLINE, data), clean(title.title()))),
        or(
            first(
                page,
                "content",
                "meta[name=author]",
                "meta[property=article:author]:not([content^=http])",
                "meta[name=DC.creator]"),
            or(
                in(AUTHOR, data),
                clean(page.select("[rel=author], [itemprop=author], .author .fn").text()))),
        published,
        or(
            first(page, "content", "meta[property=og:site_name]", "meta[name=application-name]"),
            or(in(PUBLISHER, data), published == null ? null : clean(title.site()))),
        or(
            first(page, "href", "link[rel=canonical]"),
            first(page, "content", "meta[property=og:url]")),
        Map.of());
  }

  private static @Nullable String published(Document page, String data) {
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
                in(DATE, data),
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

  private static @Nullable String in(Pattern pattern, String data) {
    Matcher matcher = pattern.matcher(data);
    if (!matcher.find()) {
      return null;
    }
    String value =
        matcher.group(1) != null || matcher.groupCount() < 2 ? matcher.group(1) : matcher.group(2);
    return value == null ? null : clean(unescaped(value));
  }

  private static String unescaped(String json) {
    return ESCAPE
        .matcher(json)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    escape.group(1) != null
                        ? String.valueOf((char) Integer.parseInt(escape.group(1), 16))
                        : escape.group(2)));
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

  private static @Nullable String clean(String text) {
    String cleaned = Typography.clean(text).strip();
    return cleaned.isEmpty() ? null : cleaned;
  }
}
