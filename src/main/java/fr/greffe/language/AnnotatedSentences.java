package fr.greffe.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.Span;

/**
 * Reads sentences annotated by hand: OpenNLP's own format ({@code .train}), or the columns of the
 * HIPE shared tasks ({@code .tsv}: token, coarse entity as IOB, nothing, ..., remarks).
 */
final class AnnotatedSentences {
  private static final Map<String, String> TYPES =
      Map.of(
          "org", NameModel.ORGANISATION,
          "pers", NameModel.PERSON,
          "per", NameModel.PERSON,
          "loc", NameModel.PLACE);

  private AnnotatedSentences() {}

  static List<NameSample> read(Path file) throws IOException {
    return file.toString().endsWith(".tsv") ? columns(file) : lines(file);
  }

  private static List<NameSample> lines(Path file) throws IOException {
    List<NameSample> samples = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        NameSample sample = NameSample.parse(line, false);
        String[] words =
            Arrays.stream(sample.getSentence()).map(NameModel::normal).toArray(String[]::new);
        samples.add(new NameSample(words, sample.getNames(), false));
      }
    }
    return samples;
  }

  private static List<NameSample> columns(Path file) throws IOException {
    List<NameSample> samples = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<Span> names = new ArrayList<>();
    String open = "";
    int start = 0;
    boolean joined = false;
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t");
      if (line.startsWith("#") || cells.length < 2 || cells[0].equals("TOKEN")) {
        continue;
      }
      String type = cells[1].length() > 2 ? TYPES.getOrDefault(kind(cells[1]), "") : "";
      if (!joined && (!type.equals(open) || cells[1].startsWith("B-"))) {
        close(names, open, start, words.size());
        open = type;
        start = words.size();
      }
      joined = append(words, cells[0], joined);
      if (cells[0].equals(".") && !joined) {
        close(names, open, start, words.size());
        open = "";
        samples.add(sample(words, names));
        words.clear();
        names.clear();
      }
    }
    close(names, open, start, words.size());
    samples.add(sample(words, names));
    return samples;
  }

  private static String kind(String label) {
    return label.substring(2).replaceFirst("\\..*", "").toLowerCase(java.util.Locale.ROOT);
  }

  /** Adds a token; true where the next one belongs to it ("ex¬", the "l" of "l'"). */
  private static boolean append(List<String> words, String token, boolean joined) {
    boolean broken = token.endsWith("¬");
    String word = broken ? token.substring(0, token.length() - 1) : token;
    boolean apostrophe = word.equals("'") || word.equals("’");
    if ((joined || apostrophe) && !words.isEmpty()) {
      words.set(words.size() - 1, NameModel.normal(words.getLast() + word));
    } else {
      words.add(NameModel.normal(word.isEmpty() ? "-" : word));
    }
    return broken;
  }

  private static void close(List<Span> names, String type, int start, int end) {
    if (!type.isEmpty() && end > start) {
      names.add(new Span(start, end, type));
    }
  }

  private static NameSample sample(List<String> words, List<Span> names) {
    return new NameSample(words.toArray(new String[0]), names.toArray(new Span[0]), false);
  }
}
