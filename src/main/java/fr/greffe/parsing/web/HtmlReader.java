package fr.greffe.parsing.web;

import fr.greffe.document.Metadata;
import fr.greffe.parsing.layout.Block;
import fr.greffe.parsing.layout.PageContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Reads web pages: main content of articles, whole text of council pages, metadata. */
public final class HtmlReader {
  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w-]{3,20})");

  /** Beyond it the search for the main content, which looks into each part of a part, drags on. */
  private static final int DEEPEST = 400;

  private static final Set<String> LATIN =
      Set.of("utf-8", "utf8", "iso-8859-1", "latin1", "us-ascii");

  private HtmlReader() {}

  /** A web page as one page of text. */
  public record WebPage(PageContent content, Metadata metadata) {}

  /** Reads a page; one that is nested deeper than any page of people gives no text. */
  public static WebPage read(byte[] bytes) {
    Document page = parse(bytes);
    Metadata metadata = HtmlMetadata.of(page);
    if (depth(page) > DEEPEST) {
      return new WebPage(PageContent.unpaged(List.of()), metadata);
    }
    Element main = MainContent.of(page);
    List<Block> blocks = ArticleTrim.withoutFooter(HtmlBlocks.of(main));
    return new WebPage(
        PageContent.unpaged(MainContent.saysArticle(page) ? ArticleTrim.trimmed(blocks) : blocks),
        metadata);
  }

  /** The pages that a page only frames, as it names them. */
  public static List<String> frames(byte[] bytes) {
    return parse(bytes).select("frame[src], iframe[src]").eachAttr("src");
  }

  /** How deep its elements stand one in another. */
  public static int depth(byte[] bytes) {
    return depth(parse(bytes));
  }

  private static int depth(Document page) {
    int[] deepest = {0};
    NodeTraversor.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth), page);
    return deepest[0];
  }

  /** Blocks of an HTML fragment that is content throughout. */
  public static List<Block> blocks(String html) {
    return HtmlBlocks.of(Jsoup.parse(html).body());
  }

  /** Blocks of an HTML fragment that is an article, without bylines and calls to subscribe. */
  public static List<Block> article(String html) {
    return ArticleTrim.trimmed(blocks(html));
  }

  private static Document parse(byte[] bytes) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(bytes), utf8(bytes), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Valid UTF-8 with accents is UTF-8 whatever the page declares. */
  private static @Nullable String utf8(byte[] bytes) {
    boolean ascii = true;
    for (byte b : bytes) {
      ascii &= b >= 0;
    }
    if (ascii) {
      return null;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return "UTF-8";
    } catch (CharacterCodingException e) {
      return declared(bytes);
    }
  }

  /** What the page declares, or windows-1252, which is what Latin-1 pages are in truth. */
  private static @Nullable String declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
    Matcher charset = CHARSET.matcher(head);
    return charset.find() && !LATIN.contains(charset.group(1).toLowerCase(Locale.ROOT))
        ? null
        : "windows-1252";
  }
}
