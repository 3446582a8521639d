package fr.greffe.language;

import fr.greffe.document.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * Cuts French text into sentences: first as it is laid out, then with OpenNLP's French model, whose
 * cuts after an abbreviation ("art.", "M.", "av.") are mended from a list.
 */
public final class Sentences {
  private static final String MODEL = "/opennlp-fr-ud-gsd-sentence-1.3-2.5.4.bin";
  private static final int SURELY_ONE = 25;

  private final SentenceModel model;
  private final Set<String> abbreviations;

  private Sentences(SentenceModel model, Set<String> abbreviations) {
    this.model = model;
    this.abbreviations = Set.copyOf(abbreviations);
  }

  /**
   * Loads the model and the abbreviations.
   *
   * @param config folder that holds {@code lexicons/abreviations.tsv}
   */
  public static Sentences load(Path config) {
    try (InputStream stream = Sentences.class.getResourceAsStream(MODEL)) {
      if (stream == null) {
        throw new IllegalStateException("missing from the program: " + MODEL);
      }
      Set<String> abbreviations = new HashSet<>();
      for (String line : Files.readAllLines(config.resolve("lexicons/abreviations.tsv"))) {
        if (!line.isBlank() && !line.startsWith("#")) {
          abbreviations.add(line.split("\t", 2)[0].strip().toLowerCase(Locale.FRENCH));
        }
      }
      return new Sentences(new SentenceModel(stream), abbreviations);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the sentence model", e);
    }
  }

  /** The sentences of a stretch of {@code text}, in order, without blank ends. */
  public List<Span> of(String text, Span within) {
    SentenceDetectorME detector = new SentenceDetectorME(model);
    List<Span> sentences = new ArrayList<>();
    for (Span segment : Segments.of(text, within)) {
      if (segment.length() < SURELY_ONE || !hasInnerStop(text, segment)) {
        sentences.add(segment);
      } else {
        cut(text, segment, detector, sentences);
      }
    }
    return sentences;
  }

  private void cut(String text, Span segment, SentenceDetectorME detector, List<Span> sentences) {
    String words = segment.of(text);
    int stripped = words.stripTrailing().length();
    int start = -1;
    for (opennlp.tools.util.Span found : detector.sentPosDetect(words)) {
      start = start < 0 ? found.getStart() : start;
      boolean last = found.getEnd() >= stripped;
      boolean ordinal =
          found.getEnd() - start <= 3
              && words.substring(start, found.getEnd()).matches("\\d{1,2}[.)]");
      if (last || !ordinal && !continues(words, found.getEnd())) {
        sentences.add(new Span(start, found.getEnd()).shift(segment.start()));
        start = -1;
      }
    }
    if (start >= 0) {
      sentences.add(new Span(start, words.length()).shift(segment.start()));
    }
  }

  /** True where what ends at {@code end} is an abbreviation or what follows is no beginning. */
  private boolean continues(String words, int end) {
    int next = end;
    while (next < words.length() && Character.isWhitespace(words.charAt(next))) {
      next++;
    }
    if (next < words.length() && Character.isLowerCase(words.charAt(next))) {
      return true;
    }
    if (words.charAt(end - 1) != '.') {
      return false;
    }
    int start = end - 1;
    while (start > 0 && isOfWord(words.charAt(start - 1))) {
      start--;
    }
    String word = words.substring(start, end).toLowerCase(Locale.FRENCH);
    return abbreviations.contains(word) || isInitials(words.substring(start, end));
  }

  private static boolean isInitials(String word) {
    return word.length() == 2 && Character.isUpperCase(word.charAt(0))
        || word.matches("(?:\\p{Lu}\\.){2,8}");
  }

  private static boolean isOfWord(char c) {
    return Character.isLetter(c) || c == '.' || c == '°';
  }

  private static boolean hasInnerStop(String text, Span segment) {
    for (int i = segment.start(); i < segment.end() - 1; i++) {
      char c = text.charAt(i);
      if ((c == '.' || c == '!' || c == '?' || c == '…' || c == ';')
          && Character.isWhitespace(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }
}
