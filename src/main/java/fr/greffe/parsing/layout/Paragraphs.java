package fr.greffe.parsing.layout;

import java.util.ArrayList;
import java.util.List;

/** Gathers the rows of one column into paragraphs and titles. */
final class Paragraphs {
  private static final int LONGEST_TITLE = 400;

  private Paragraphs() {}

  static List<Block> of(List<Row> rows, List<Ruling> rulings, double bodySize) {
    double usual = Columns.usualStep(rows);
    List<Block> blocks = new ArrayList<>();
    List<TextLine> lines = new ArrayList<>();
    boolean title = false;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      boolean set = title(rows, i, rulings, bodySize);
      boolean apart = i > 0 && apart(rows.get(i - 1), row, usual);
      if (!lines.isEmpty() && (apart || set != title)) {
        blocks.add(block(lines, title));
        lines = new ArrayList<>();
      }
      title = set;
      lines.add(row.line());
    }
    if (!lines.isEmpty()) {
      blocks.add(block(lines, title));
    }
    return blocks;
  }

  private static Block block(List<TextLine> lines, boolean title) {
    int length = lines.stream().mapToInt(line -> line.text().length()).sum();
    return title && length <= LONGEST_TITLE
        ? new Block.Title(lines, 0)
        : new Block.Paragraph(lines);
  }

  private static boolean apart(Row above, Row row, double usual) {
    double step = row.baseline() - above.baseline();
    double size = Math.max(above.size(), row.size());
    return step > Math.max(1.25 * Math.min(usual, 2 * size), 1.15 * size) + 0.5;
  }

  /** Whether the whole row is bold, larger or underlined, and not by a sentence that runs on. */
  private static boolean title(List<Row> rows, int i, List<Ruling> rulings, double bodySize) {
    Row row = rows.get(i);
    if (row.text().codePoints().noneMatch(Character::isLetter)) {
      return false;
    }
    if (row.size() > 1.12 * bodySize || underlined(row, rulings)) {
      return true;
    }
    if (!row.bold()) {
      return false;
    }
    boolean runsIn = i > 0 && runsOn(rows.get(i - 1)) && !rows.get(i - 1).bold();
    boolean runsOut =
        i + 1 < rows.size() && rows.get(i + 1).words().getFirst().bold() && !rows.get(i + 1).bold();
    return !runsIn && !runsOut;
  }

  private static boolean runsOn(Row above) {
    PlacedWord last = above.words().getLast();
    return last.bold() && ".:;!?".indexOf(last.text().charAt(last.text().length() - 1)) < 0;
  }

  private static boolean underlined(Row row, List<Ruling> rulings) {
    double covered = 0;
    for (Ruling line : rulings) {
      if (line.horizontal()
          && line.y() > row.baseline() - 0.1 * row.size()
          && line.y() < row.baseline() + 0.35 * row.size()
          && line.x0() > row.left() - row.size()
          && line.x1() < row.right() + row.size()) {
        covered += line.x1() - line.x0();
      }
    }
    return covered > 0.85 * row.width();
  }
}
