package fr.greffe.parsing.text;

import fr.greffe.parsing.layout.Block;
import fr.greffe.parsing.layout.PageContent;
import fr.greffe.parsing.layout.TextLine;
import fr.greffe.parsing.layout.Typography;
import java.util.ArrayList;
import java.util.List;

/** Reads plain text: empty lines part its blocks. */
public final class PlainText {
  private PlainText() {}

  public static PageContent read(String text) {
    List<Block> blocks = new ArrayList<>();
    List<TextLine> lines = new ArrayList<>();
    for (String raw :
        Typography.clean(text.replace("\r\n", "\n").replace('\r', '\n')).split("\n", -1)) {
      String line = raw.replace('\t', ' ').strip();
      if (!line.isEmpty()) {
        lines.add(TextLine.of(line));
      } else if (!lines.isEmpty()) {
        blocks.add(new Block.Paragraph(lines));
        lines = new ArrayList<>();
      }
    }
    if (!lines.isEmpty()) {
      blocks.add(new Block.Paragraph(lines));
    }
    return PageContent.unpaged(blocks);
  }
}
