package fr.greffe.extraction.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many forms were read, level by level, and those that were not. */
public final class FormTally {
  private static final int SHOWN = Integer.getInteger("forms.shown", 30);

  private final Map<String, int[]> levels = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private int all;

  public void add(Form form, List<String> wrong, String text) {
    all++;
    form.levels()
        .forEach(
            (factor, level) -> {
              int[] seen = levels.computeIfAbsent(factor + " " + level.name(), key -> new int[2]);
              seen[0] += wrong.isEmpty() ? 1 : 0;
              seen[1]++;
            });
    if (!wrong.isEmpty()) {
      String drawn =
          form.levels().values().stream().map(Form.Level::name).collect(Collectors.joining(", "));
      failures.add(drawn + "\n  " + String.join("\n  ", wrong) + "\n" + text);
    }
  }

  public double share() {
    return all == 0 ? 0 : 1 - failures.size() / (double) all;
  }

  /** The share of each level, the weakest first, and the first forms that were misread. */
  public String report() {
    String table =
        levels.entrySet().stream()
            .sorted((a, b) -> Double.compare(share(a.getValue()), share(b.getValue())))
            .map(entry -> line(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining("\n"));
    String shown =
        failures.stream().limit(SHOWN).collect(Collectors.joining("\n————\n", "\n————\n", ""));
    return table + "\n" + (all - failures.size()) + " / " + all + shown;
  }

  private static String line(String level, int[] seen) {
    return String.format(Locale.ROOT, "%.3f (%d/%d) %s", share(seen), seen[0], seen[1], level);
  }

  private static double share(int[] seen) {
    return seen[0] / (double) seen[1];
  }
}
