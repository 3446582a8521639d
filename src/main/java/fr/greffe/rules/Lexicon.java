package fr.greffe.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A list of French words of {@code config/lexicons}: tab-separated, one entry a line, the term
 * first; {@code #} begins a comment.
 *
 * @param entries in order of the file
 */
public record Lexicon(List<Entry> entries) {
  private static final String FRENCH = "éèàêçîôâûëïùüÿö’«»–—€°•\u00a0\u202f";
  private static final String PLAIN = "eeaecioaueiuuyo'«»–—€°•  ";

  public Lexicon {
    entries = List.copyOf(entries);
  }

  /**
   * A line.
   *
   * @param term the word or words
   * @param columns what follows the term
   */
  public record Entry(String term, List<String> columns) {
    public Entry {
      columns = List.copyOf(columns);
    }

    /** The column at {@code index} (0 follows the term), or an empty string. */
    public String column(int index) {
      return index < columns.size() ? columns.get(index) : "";
    }
  }

  public static Lexicon load(Path file) {
    try {
      List<Entry> entries = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          List<String> cells = List.of(line.strip().split("\t"));
          entries.add(new Entry(cells.getFirst().strip(), cells.subList(1, cells.size())));
        }
      }
      return new Lexicon(entries);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The entries by folded term, see {@link #fold}; the first wins where two fold alike. */
  public Map<String, Entry> byFoldedTerm() {
    return entries.stream()
        .collect(
            Collectors.toMap(
                entry -> fold(entry.term()), entry -> entry, (first, second) -> first));
  }

  /**
   * The terms as a regular-expression alternative, longest first, any spaces between words; by
   * first letter, so that a text where none can begin costs one look a character.
   */
  public String asAlternative() {
    Map<String, List<String>> byLetter =
        entries.stream()
            .map(Entry::term)
            .sorted((a, b) -> b.length() - a.length())
            .collect(
                Collectors.groupingBy(
                    term -> escape(term.substring(0, 1).toLowerCase(Locale.FRENCH)),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byLetter.entrySet().stream()
        .map(
            letter ->
                letter.getValue().stream()
                    .map(term -> escape(term.substring(1)))
                    .collect(Collectors.joining("|", letter.getKey() + "(?:", ")")))
        .collect(
            Collectors.joining("|", "(?=[" + String.join("", byLetter.keySet()) + "])(?:", ")"));
  }

  private static String escape(String words) {
    return words.replaceAll("([\\\\.\\[\\]{}()*+?^$|&-])", "\\\\$1").replaceAll("\\s+", "\\\\s+");
  }

  /** The first entry whose term is exactly {@code term}. */
  public Optional<Entry> find(String term) {
    return entries.stream().filter(entry -> entry.term().equals(term)).findFirst();
  }

  /**
   * Lower case, without accents, typographic apostrophes made plain: "L’Éclair" is "l'eclair".
   * Keeps no offsets.
   */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      int french = c < 128 ? -1 : FRENCH.indexOf(c);
      if (c >= 128 && french < 0) {
        return foldAny(text);
      }
      folded.append(c < 128 ? c : PLAIN.charAt(french));
    }
    return folded.toString();
  }

  /** The letters and digits of a text alone, folded: what two spellings of one name share. */
  public static String letters(String text) {
    return fold(text).replaceAll("[^a-z0-9]", "");
  }

  /** The same for any script: what is not French is rare, and dear. */
  private static String foldAny(String text) {
    String plain =
        Normalizer.normalize(
            text.replace('’', '\'').replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(plain.length());
    plain
        .chars()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> folded.append((char) c));
    return folded.toString().toLowerCase(Locale.FRENCH);
  }
}
