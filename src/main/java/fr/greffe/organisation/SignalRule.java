package fr.greffe.organisation;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A rule of {@code config/signals.yaml}.
 *
 * @param name in kebab-case
 * @param finds what to look for, see {@link Signals}
 * @param question with its gaps in braces
 * @param threshold in euros
 * @param months at most between two facts
 * @param words that settle the matter where an act has one of them
 */
public record SignalRule(
    String name,
    String finds,
    String question,
    BigDecimal threshold,
    int months,
    List<String> words) {
  public SignalRule {
    words = List.copyOf(words);
  }

  /** The rules of a folder of configuration. */
  public static List<SignalRule> load(Path config) {
    Path file = config.resolve("signals.yaml");
    try (Reader reader = Files.newBufferedReader(file)) {
      Map<String, List<Map<String, Object>>> tree =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      return tree.getOrDefault("signals", List.of()).stream().map(SignalRule::rule).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The question with what it is about. */
  String ask(Map<String, String> gaps) {
    String asked = question;
    for (Map.Entry<String, String> gap : gaps.entrySet()) {
      asked = asked.replace("{" + gap.getKey() + "}", gap.getValue());
    }
    return asked;
  }

  private static SignalRule rule(Map<String, Object> keys) {
    return new SignalRule(
        text(keys, "name"),
        text(keys, "finds"),
        text(keys, "question"),
        new BigDecimal(String.valueOf(keys.getOrDefault("threshold", 0))),
        Integer.parseInt(String.valueOf(keys.getOrDefault("months", 0))),
        keys.get("words") instanceof List<?> words
            ? words.stream().map(String::valueOf).toList()
            : List.of());
  }

  private static String text(Map<String, Object> keys, String key) {
    Object value = keys.get(key);
    if (value == null) {
      throw new IllegalArgumentException("config/signals.yaml : il manque « " + key + " »");
    }
    return String.valueOf(value);
  }
}
