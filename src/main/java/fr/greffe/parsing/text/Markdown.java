package fr.greffe.parsing.text;

import fr.greffe.document.Metadata;
import fr.greffe.parsing.layout.PageContent;
import fr.greffe.parsing.web.HtmlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads Markdown and its front matter. */
public final class Markdown {
  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A\\s*---[ \\t]*\\R(.{1,20000}?)\\R(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)",
          Pattern.DOTALL);
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^([\\p{L}_-]{1,40})[ \\t]{0,8}:[ \\t]{1,8}(\\S[^\\r\\n]{0,2000}?)[ \\t]*+$");
  private static final List<TablesExtension> EXTENSIONS =
      List.of((TablesExtension) TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).softbreak("<br>\n").build();

  private Markdown() {}

  /** A Markdown file as one page of text. */
  public record MarkdownPage(PageContent content, Metadata metadata) {}

  /** Whether a text begins with front matter. */
  public static boolean hasFrontMatter(String text) {
    return FRONT_MATTER.matcher(text).find();
  }

  public static MarkdownPage read(String text) {
    Matcher front = FRONT_MATTER.matcher(text);
    boolean found = front.find();
    String body = found ? text.substring(front.end()) : text;
    Metadata metadata = found ? metadata(front.group(1)) : Metadata.NONE;
    String html =
        headline(metadata.title(), body) + RENDERER.render(PARSER.parse(BareTables.headed(body)));
    return new MarkdownPage(
        PageContent.unpaged(found ? HtmlReader.article(html) : HtmlReader.blocks(html)), metadata);
  }

  /** The title, which readers see above the text though it stands in the front matter only. */
  private static String headline(@Nullable String title, String body) {
    return title == null || body.contains(title) ? "" : "<h1>" + Entities.escape(title) + "</h1>\n";
  }

  private static Metadata metadata(String yaml) {
    Map<String, String> values = values(yaml);
    String title = values.remove("title");
    String author = values.remove("author");
    String date = values.remove("date");
    String site = values.remove("site");
    String url = values.remove("url");
    return new Metadata(title, author, date, site, url, values);
  }

  private static Map<String, String> values(String yaml) {
    Map<String, String> values = new LinkedHashMap<>();
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(10);
    try {
      Object loaded = new Yaml(new Plain(options)).load(yaml);
      if (loaded instanceof Map<?, ?> map) {
        map.forEach((key, value) -> put(values, key, value));
      }
    } catch (YAMLException e) {
      return lines(yaml);
    }
    return values;
  }

  /** People write titles with a colon and no quotes, which is no YAML but is plain to read. */
  private static Map<String, String> lines(String yaml) {
    Map<String, String> values = new LinkedHashMap<>();
    Matcher line = LINE.matcher(yaml);
    while (line.find()) {
      put(values, line.group(1), line.group(2).replaceFirst("^([\"'])(.*)\\1$", "$2"));
    }
    return values;
  }

  private static void put(
      Map<String, String> values, @Nullable Object key, @Nullable Object value) {
    if (key == null || value == null) {
      return;
    }
    String text =
        value instanceof List<?> list
            ? String.join(", ", list.stream().map(String::valueOf).toList())
            : String.valueOf(value);
    if (!text.isBlank()) {
      values.put(String.valueOf(key), text.strip());
    }
  }

  /** Leaves dates as they are written. */
  private static final class Plain extends SafeConstructor {
    Plain(LoaderOptions options) {
      super(options);
      yamlConstructors.put(org.yaml.snakeyaml.nodes.Tag.TIMESTAMP, new ConstructYamlStr());
    }
  }
}
