package fr.greffe.parsing.ocr;

import fr.greffe.document.Box;
import fr.greffe.document.Word;
import fr.greffe.parsing.layout.PlacedWord;
import fr.greffe.parsing.layout.Typography;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads Tesseract's table of words. */
final class TsvWords {
  private static final Pattern NOISE = Pattern.compile("[|_~=\\[\\]{}\\\\—–\\-.,'‘’\"`°*]{1,40}");

  /** The number of the picture stands in the second column. */
  private static final Pattern PICTURE = Pattern.compile("\\d+\t(\\d+)\t.*");

  private static final Pattern STROKE = Pattern.compile("[|_]{1,40}");

  /** A letter's height against the size of its type. */
  private static final double TYPE_SIZE = 1.25;

  private TsvWords() {}

  /**
   * The words in the order in which they were recognised, in points.
   *
   * @param width of the picture, in points
   */
  static List<PlacedWord> of(String tsv, double width) {
    double scale = width / pixels(tsv);
    Map<String, List<Cell>> lines = new LinkedHashMap<>();
    tsv.lines()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .filter(cells -> cells.length >= 12 && cells[0].equals("5"))
        .map(cells -> Cell.of(cells, scale))
        .filter(cell -> !cell.noise())
        .forEach(cell -> lines.computeIfAbsent(cell.line, key -> new ArrayList<>()).add(cell));
    List<PlacedWord> words = new ArrayList<>();
    lines.values().forEach(line -> add(line, words));
    return words;
  }

  /**
   * The words of one of several pictures, as {@link #of}.
   *
   * @param number of the picture, from 1
   */
  static List<PlacedWord> ofPicture(String tsv, int number, double width) {
    String mine =
        tsv.lines()
            .filter(line -> PICTURE.matcher(line).replaceFirst("$1").equals("" + number))
            .collect(Collectors.joining("\n", "head\n", "\n"));
    return of(mine, width);
  }

  /** Width of the picture, which the first row tells. */
  private static double pixels(String tsv) {
    return tsv.lines()
        .map(line -> line.split("\t", -1))
        .filter(cells -> cells.length > 8 && cells[0].equals("1"))
        .mapToDouble(cells -> Double.parseDouble(cells[8]))
        .findFirst()
        .orElse(1);
  }

  /**
   * Words of a line share its baseline and the size of most of them, dirt above or below them or
   * not.
   */
  private static void add(List<Cell> line, List<PlacedWord> words) {
    double height = median(line.stream().mapToDouble(cell -> cell.box.height()).toArray());
    double bottom = median(line.stream().mapToDouble(cell -> cell.box.bottom()).toArray());
    double size = height * TYPE_SIZE;
    for (Cell cell : line) {
      double shared = Math.min(cell.box.bottom(), bottom) - Math.max(cell.box.y(), bottom - height);
      boolean near = shared > 0.5 * Math.min(height, cell.box.height());
      double baseline = near ? bottom : cell.box.bottom();
      words.add(
          new PlacedWord(cell.text, cell.box, cell.box, baseline, size, false, cell.confidence));
    }
  }

  private static double median(double[] values) {
    java.util.Arrays.sort(values);
    return values[values.length / 2];
  }

  private record Cell(String line, Box box, int confidence, String text) {
    boolean noise() {
      return text.isEmpty()
          || STROKE.matcher(text).matches()
          || confidence < 60 && NOISE.matcher(text).matches();
    }

    static Cell of(String[] cells, double scale) {
      Box box =
          new Box(
              Integer.parseInt(cells[6]) * scale,
              Integer.parseInt(cells[7]) * scale,
              Integer.parseInt(cells[8]) * scale,
              Integer.parseInt(cells[9]) * scale);
      int confidence =
          (int) Math.clamp(Math.round(Double.parseDouble(cells[10])), 0L, Word.READ - 1L);
      String line = String.join("-", cells[2], cells[3], cells[4]);
      return new Cell(line, box, confidence, Typography.clean(cells[11]).strip());
    }
  }
}
