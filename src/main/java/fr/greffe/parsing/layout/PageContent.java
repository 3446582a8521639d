package fr.greffe.parsing.layout;

import fr.greffe.document.Marginal;
import fr.greffe.document.PageSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page in reading order, before offsets exist.
 *
 * @param number from 1
 * @param width in points, 0 where the format has no pages
 * @param height in points, 0 where the format has no pages
 * @param source where its text comes from
 * @param unread why nothing was read, in French, or null
 * @param blocks running text
 * @param asides marginalia
 */
public record PageContent(
    int number,
    double width,
    double height,
    PageSource source,
    @Nullable String unread,
    List<Block> blocks,
    List<Aside> asides) {
  public PageContent {
    blocks = List.copyOf(blocks);
    asides = List.copyOf(asides);
  }

  /** The one page of a format without pages. */
  public static PageContent unpaged(List<Block> blocks) {
    return new PageContent(1, 0, 0, PageSource.TEXT, null, blocks, List.of());
  }

  /** The same page with other running text. */
  PageContent with(List<Block> other) {
    return new PageContent(number, width, height, source, unread, other, asides);
  }

  /** The same page under another number. */
  public PageContent numbered(int other) {
    return new PageContent(other, width, height, source, unread, blocks, asides);
  }

  /** Something printed beside the running text. */
  public record Aside(Marginal.Kind kind, List<TextLine> lines) {
    public Aside {
      lines = List.copyOf(lines);
    }
  }
}
