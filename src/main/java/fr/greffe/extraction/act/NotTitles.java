package fr.greffe.extraction.act;

import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines in bold or capitals that open no act: "Présents", "DÉCIDE", "TOTAL". */
final class NotTitles {
  private static final int LONGEST_TERM = 40;

  /** "S É A N C E D U": only letterheads are set so. */
  private static final Pattern LETTERED = Pattern.compile("^(?:\\S ){6}");

  private final Set<String> beginnings = new HashSet<>();
  private final Set<String> lines = new HashSet<>();
  private final List<String> inside = new ArrayList<>();

  private NotTitles(Lexicon lexicon) {
    for (Lexicon.Entry entry : lexicon.entries()) {
      String term = Lexicon.fold(entry.term());
      switch (entry.column(0)) {
        case "seul" -> lines.add(term);
        case "dedans" -> inside.add(" " + term + " ");
        default -> beginnings.add(term);
      }
    }
  }

  static NotTitles load(Path config) {
    return new NotTitles(Lexicon.load(config.resolve("lexicons/not-titles.tsv")));
  }

  /** True for a line that is no title. */
  boolean match(String line) {
    String folded = trimmed(Lexicon.fold(line));
    if (folded.length() < 4 || lines.contains(folded) || LETTERED.matcher(folded).find()) {
      return true;
    }
    String spaced = " " + folded.replaceAll("[^a-z0-9]+", " ") + " ";
    if (inside.stream().anyMatch(spaced::contains)) {
      return true;
    }
    for (int end = 1; end <= Math.min(folded.length(), LONGEST_TERM); end++) {
      boolean wordEnd =
          end == folded.length()
              || !Character.isLetterOrDigit(folded.charAt(end))
              || folded.charAt(end - 1) == '\'';
      if (wordEnd && beginnings.contains(folded.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private static String trimmed(String folded) {
    int start = 0;
    int end = folded.length();
    while (start < end && !Character.isLetterOrDigit(folded.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetter(folded.charAt(end - 1))) {
      end--;
    }
    return folded.substring(start, end);
  }
}
