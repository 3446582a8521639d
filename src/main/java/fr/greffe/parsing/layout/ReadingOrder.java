package fr.greffe.parsing.layout;

import java.util.ArrayList;
import java.util.List;

/** Orders the words of a page into lines and blocks as a person reads them. */
public final class ReadingOrder {
  private ReadingOrder() {}

  /** Blocks of a page whose words come in the order in which they are drawn. */
  public static List<Block> blocks(List<PlacedWord> words) {
    List<Block> blocks = new ArrayList<>();
    List<TextLine> lines = new ArrayList<>();
    List<Token> line = new ArrayList<>();
    PlacedWord last = null;
    for (PlacedWord word : words) {
      if (last != null && Math.abs(word.baseline() - last.baseline()) > 0.4 * last.size()) {
        lines.add(new TextLine(line));
        line = new ArrayList<>();
        double step = word.baseline() - last.baseline();
        if (step < 0 || step > 1.7 * Math.max(last.size(), word.size())) {
          blocks.add(new Block.Paragraph(lines));
          lines = new ArrayList<>();
        }
      }
      line.add(new Token(word.text(), word.box(), word.confidence()));
      last = word;
    }
    if (!line.isEmpty()) {
      lines.add(new TextLine(line));
    }
    if (!lines.isEmpty()) {
      blocks.add(new Block.Paragraph(lines));
    }
    return blocks;
  }
}
