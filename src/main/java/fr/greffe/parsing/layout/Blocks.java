package fr.greffe.parsing.layout;

import java.util.List;

/** Looks into blocks whatever their kind. */
public final class Blocks {
  private Blocks() {}

  /** Every line of a block, a table's cell by cell. */
  public static List<TextLine> lines(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> paragraph.lines();
      case Block.Title title -> title.lines();
      case Block.Grid grid ->
          grid.rows().stream()
              .flatMap(List::stream)
              .flatMap(cell -> cell.lines().stream())
              .toList();
    };
  }
}
