package fr.greffe.parsing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text files that are for machines and not for readers: data, style sheets, programs. Told by what
 * they hold; by their name only where prose could look the same.
 */
final class Machinery {
  private static final Map<String, String> BY_ENDING =
      Map.ofEntries(
          Map.entry("css", "une feuille de style"),
          Map.entry("js", "un programme"),
          Map.entry("ts", "un programme"),
          Map.entry("py", "un programme"),
          Map.entry("java", "un programme"),
          Map.entry("php", "un programme"),
          Map.entry("sh", "un programme"),
          Map.entry("bat", "un programme"),
          Map.entry("sql", "un programme"),
          Map.entry("json", "un fichier de données"),
          Map.entry("ini", "un fichier de réglages"),
          Map.entry("properties", "un fichier de réglages"),
          Map.entry("yml", "un fichier de réglages"),
          Map.entry("yaml", "un fichier de réglages"));
  private static final Pattern JSON =
      Pattern.compile(
          "(?s)\\A\\s*[{\\[]\\s*(?:[{\\[]\\s*)?(?:\"[^\"]{0,200}\"\\s*[:,\\]]|[\\d-]).*[}\\]]\\s*\\z");
  private static final Pattern CODE =
      Pattern.compile(".*[;{}]\\s*|\\s*(?://|/\\*|\\*|import |#include|<\\?).*");
  private static final int FEW_LINES = 3;

  private Machinery() {}

  /** What a text is, in French, where it is no document. */
  static Optional<String> kind(String name, String text) {
    if (JSON.matcher(text).matches()) {
      return Optional.of("un fichier de données (JSON)");
    }
    return isCode(text)
        ? Optional.of("un programme ou une feuille de style")
        : Optional.ofNullable(BY_ENDING.get(ending(name)));
  }

  /** Lines of acts end with semicolons too, but prose has no braces. */
  private static boolean isCode(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    long braces = lines.stream().filter(line -> line.contains("{") || line.contains("}")).count();
    long code = lines.stream().filter(line -> CODE.matcher(line).matches()).count();
    return braces >= FEW_LINES && braces * 10 >= lines.size() && code * 2 > lines.size();
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
