package fr.greffe.parsing.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What lines of stamps say, from {@code stamps.tsv}.
 *
 * @param sureLines lines that are a stamp by themselves
 * @param besideLines lines that are one beside another
 */
record StampLines(Pattern sureLines, Pattern besideLines) {
  private static final Map<String, String> FRAGMENTS =
      Map.of(
          "{date}",
          "(?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:er)?"
              + " (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)"
              + " \\d{4}|[.…_ -]{1,40})",
          "{id}",
          "(?:99_(?:de|ar|ai|au)-)?(?:\\d{3}|02[ab])-\\d{9}-\\d{8}-.{1,40}-(?:de|ar|ai|cc|bf|au)"
              + "(?:[-_].{0,20})?",
          "{authority}",
          "(?:(?:sous-? ?)?prefecture(?: d[eu] .{1,40}| d'.{1,40})?|(?:le )?controle de legalite"
              + "|(?:le )?representant de l.etat|(?:le )?(?:sous-? ?)?prefet)");

  static StampLines load() {
    try (InputStream bytes = StampLines.class.getResourceAsStream("stamps.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(bytes), StandardCharsets.UTF_8))) {
      Map<String, String> patterns =
          lines
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t"))
              .collect(
                  Collectors.groupingBy(
                      cells -> cells[0],
                      Collectors.mapping(cells -> cells[1], Collectors.joining("|"))));
      return new StampLines(pattern(patterns, "sure"), pattern(patterns, "beside"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean sure(String plain) {
    return sureLines.matcher(plain).matches();
  }

  boolean beside(String plain) {
    return besideLines.matcher(plain).matches();
  }

  private static Pattern pattern(Map<String, String> patterns, String kind) {
    String pattern = Objects.requireNonNull(patterns.get(kind));
    for (Map.Entry<String, String> fragment : FRAGMENTS.entrySet()) {
      pattern = pattern.replace(fragment.getKey(), fragment.getValue());
    }
    return Pattern.compile(pattern);
  }
}
