package fr.greffe.parsing.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the end of a word that is cut by the end of a column or of a page to its beginning, where
 * {@link Hyphens} mends it like any other.
 */
final class CutWords {
  private CutWords() {}

  static List<PageContent> joined(List<PageContent> pages) {
    List<PageContent> joined = new ArrayList<>();
    for (PageContent page : pages) {
      List<Block> blocks = new ArrayList<>();
      for (Block block : page.blocks()) {
        if (!blocks.isEmpty() && cut(blocks.getLast(), block)) {
          blocks.set(blocks.size() - 1, oneParagraph(blocks.getLast(), block));
        } else {
          blocks.add(block);
        }
      }
      turnPage(joined, blocks);
      joined.add(page.with(blocks));
    }
    return joined;
  }

  /** The end of a word on the page before leaves its own page, and with it its place. */
  private static void turnPage(List<PageContent> before, List<Block> blocks) {
    if (before.isEmpty() || blocks.isEmpty() || before.getLast().blocks().isEmpty()) {
      return;
    }
    List<Block> above = new ArrayList<>(before.getLast().blocks());
    if (!cut(above.getLast(), blocks.getFirst())) {
      return;
    }
    List<TextLine> tail = new ArrayList<>(Blocks.lines(blocks.getFirst()));
    Token end = tail.getFirst().tokens().getFirst();
    if (end.box() == null) {
      return;
    }
    TextLine alone =
        new TextLine(
            List.of(new Token(end.text(), null, end.confidence(), false, end.otherwise())));
    above.set(above.size() - 1, oneParagraph(above.getLast(), new Block.Paragraph(List.of(alone))));
    before.set(before.size() - 1, before.getLast().with(above));
    List<Token> rest = tail.getFirst().tokens();
    tail.set(0, new TextLine(rest.subList(1, rest.size())));
    tail.removeIf(line -> line.tokens().isEmpty());
    if (tail.isEmpty()) {
      blocks.removeFirst();
    } else {
      blocks.set(0, new Block.Paragraph(tail));
    }
  }

  private static Block oneParagraph(Block above, Block below) {
    List<TextLine> lines = new ArrayList<>(Blocks.lines(above));
    lines.addAll(Blocks.lines(below));
    return new Block.Paragraph(lines);
  }

  private static boolean cut(Block above, Block below) {
    Token head = above instanceof Block.Paragraph paragraph ? last(paragraph.lines()) : null;
    Token tail = below instanceof Block.Paragraph paragraph ? first(paragraph.lines()) : null;
    return head != null
        && tail != null
        && Hyphens.cut(head.text())
        && Character.isLowerCase(tail.text().codePointAt(0));
  }

  private static @Nullable Token first(List<TextLine> lines) {
    List<Token> tokens = lines.getFirst().tokens();
    return tokens.isEmpty() ? null : tokens.getFirst();
  }

  private static @Nullable Token last(List<TextLine> lines) {
    List<Token> tokens = lines.getLast().tokens();
    return tokens.isEmpty() ? null : tokens.getLast();
  }
}
