package fr.greffe.export;

import fr.greffe.rules.Lexicon;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The classification of acts sent to the State: two levels, by code. */
public final class Nomenclature {
  private final Map<String, String> labels = new HashMap<>();

  /**
   * @param labels label by code, of both levels ("7" and "7.5")
   */
  public Nomenclature(Map<String, String> labels) {
    labels.forEach((code, label) -> this.labels.put(code, inFile(label)));
  }

  /** "finances locales/subventions" for "7.5", null for a code that does not exist. */
  @Nullable String label(String code) {
    int dot = code.indexOf('.');
    String second = labels.get(code);
    return dot < 0 || second == null ? null : labels.get(code.substring(0, dot)) + "/" + second;
  }

  /** True for the label of one of the nine matters, however it is accented. */
  boolean isFirstLevel(String label) {
    String wanted = Lexicon.letters(label);
    return labels.entrySet().stream()
        .anyMatch(
            matter ->
                matter.getKey().indexOf('.') < 0
                    && Lexicon.letters(matter.getValue()).equals(wanted));
  }

  /** As the file wants it: lower case, no comma, no slash, nothing in brackets. */
  private static String inFile(String label) {
    return label
        .toLowerCase(java.util.Locale.FRENCH)
        .replaceAll("\\([^)]*\\)", " ")
        .replaceAll("[,/]", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
