package fr.greffe.parsing.layout;

import java.util.List;

/** A stretch of a page that an empty line sets apart in the text. */
public sealed interface Block {
  /** Lines of running text. */
  record Paragraph(List<TextLine> lines) implements Block {
    public Paragraph {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A title.
   *
   * @param level 1 to 6, 0 where it is only seen
   */
  record Title(List<TextLine> lines, int level) implements Block {
    public Title {
      lines = List.copyOf(lines);
    }
  }

  /** Rows of cells, the same number in each row; an empty cell has no line. */
  record Grid(List<List<Cell>> rows) implements Block {
    public Grid {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** A cell, its wrapped lines from top to bottom. */
  record Cell(List<TextLine> lines) {
    public Cell {
      lines = List.copyOf(lines);
    }
  }
}
