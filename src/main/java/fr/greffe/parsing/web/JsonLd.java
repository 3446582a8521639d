package fr.greffe.parsing.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the linked data of a page says of the article that it holds. Things may stand in one
 * another, side by side in a graph, or be named in one place and described in another.
 */
final class JsonLd {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private static final Pattern ARTICLE = Pattern.compile("\\w{0,30}Article|BlogPosting");
  private static final Pattern SAYS_ARTICLE = Pattern.compile("\"(?:" + ARTICLE.pattern() + ")\"");
  private static final int DEEPEST = 30;

  private final List<JsonNode> things = new ArrayList<>();
  private final Map<String, JsonNode> named = new HashMap<>();
  private final @Nullable JsonNode article;

  private JsonLd(Document page) {
    for (Element script : scripts(page)) {
      try {
        collect(JSON.readTree(script.data()), 0);
      } catch (JacksonException e) {
        continue; // what other readers find in the head of the page has to do
      }
    }
    article = things.stream().filter(JsonLd::isArticle).findFirst().orElse(null);
  }

  static JsonLd of(Document page) {
    return new JsonLd(page);
  }

  /** Whether a page says there that it is an article, in well-formed JSON or not. */
  static boolean saysArticle(Document page) {
    return scripts(page).stream().anyMatch(script -> SAYS_ARTICLE.matcher(script.data()).find());
  }

  @Nullable String headline() {
    return text(article, "headline");
  }

  @Nullable String published() {
    return text(article, "datePublished");
  }

  /** The first author's name. */
  @Nullable String author() {
    return name(article, "author");
  }

  @Nullable String publisher() {
    return name(article, "publisher");
  }

  private static List<Element> scripts(Document page) {
    return page.select("script[type=application/ld+json]");
  }

  private void collect(JsonNode node, int depth) {
    if (node.isObject()) {
      things.add(node);
      String id = text(node, "@id");
      if (id != null && node.has("name")) {
        named.putIfAbsent(id, node);
      }
    }
    if (depth < DEEPEST) {
      node.forEach(child -> collect(child, depth + 1));
    }
  }

  private static boolean isArticle(JsonNode thing) {
    JsonNode type = thing.path("@type");
    for (JsonNode one : type.isArray() ? type : List.of(type)) {
      if (one.isString() && ARTICLE.matcher(one.stringValue()).matches()) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String name(@Nullable JsonNode thing, String role) {
    JsonNode who = thing == null ? null : thing.path(role);
    if (who != null && who.isArray()) {
      who = who.path(0);
    }
    if (who == null || who.isString()) {
      return who == null ? null : who.stringValue();
    }
    String name = text(who, "name");
    String id = text(who, "@id");
    return name == null && id != null ? text(named.get(id), "name") : name;
  }

  private static @Nullable String text(@Nullable JsonNode thing, String key) {
    JsonNode value = thing == null ? null : thing.path(key);
    return value != null && value.isString() ? value.stringValue() : null;
  }
}
