package fr.greffe.extraction.forms;

import fr.greffe.extraction.Rows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How an invented paper says who was there: one level a factor.
 *
 * @param levels by factor
 */
public record Form(Map<String, Level> levels) {
  /**
   * One way of writing one thing.
   *
   * @param name of the level
   * @param words the template
   * @param barred levels with which it cannot be read, not even by a reader of flesh
   */
  public record Level(String name, String words, List<String> barred) {}

  /** The levels of every factor of a table, in its order. */
  public static Map<String, List<Level>> table(String file) throws IOException {
    Map<String, List<Level>> factors = new LinkedHashMap<>();
    for (List<String> row : Rows.of(file)) {
      List<String> barred = row.size() > 3 ? List.of(row.get(3).split(" ")) : List.of();
      String words = row.get(2).equals("-") ? "" : row.get(2);
      factors
          .computeIfAbsent(row.getFirst(), factor -> new ArrayList<>())
          .add(new Level(row.get(1), words, barred));
    }
    return factors;
  }

  /** Draws a level a factor, again until they go together. */
  public static Form draw(Map<String, List<Level>> factors, Random random) {
    while (true) {
      Map<String, Level> levels = new LinkedHashMap<>();
      factors.forEach((name, all) -> levels.put(name, all.get(random.nextInt(all.size()))));
      List<String> names = levels.values().stream().map(Level::name).toList();
      if (levels.values().stream().flatMap(l -> l.barred().stream()).noneMatch(names::contains)) {
        return new Form(levels);
      }
    }
  }

  public String name(String factor) {
    return level(factor).name();
  }

  public String words(String factor) {
    return level(factor).words();
  }

  private Level level(String factor) {
    Level level = levels.get(factor);
    if (level == null) {
      throw new IllegalArgumentException("no factor " + factor);
    }
    return level;
  }
}
