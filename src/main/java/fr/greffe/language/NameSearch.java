package fr.greffe.language;

import static fr.greffe.language.NameWeights.WINDOW;

import fr.greffe.language.NameWeights.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.util.Span;
import org.jspecify.annotations.Nullable;

/**
 * The most likely names of a document's sentences, one after the other: a beam search, as OpenNLP's
 * name finder does it, over {@link NameWeights}. For one document, in one thread.
 */
final class NameSearch {
  private static final BilouCodec CODEC = new BilouCodec();

  private final NameWeights weights;
  private final int beam;
  private final List<String> outcomes;
  private final boolean[][] follows;

  /** What each word was read as when it was last met. */
  private final Map<String, Integer> last = new HashMap<>();

  /** A reading of a sentence so far: its last step, how likely that is, and how likely all are. */
  private record Reading(@Nullable Reading before, int outcome, double probability, double score) {}

  NameSearch(NameWeights weights, int beam) {
    this.weights = weights;
    this.beam = beam;
    this.outcomes = weights.outcomes();
    this.follows = weights.follows();
  }

  /** The names of the next sentence of the document. */
  List<Span> find(String[] tokens) {
    Word[] words = Arrays.stream(tokens).map(weights::word).toArray(Word[]::new);
    List<Reading> open = List.of(new Reading(null, -1, 1, 0));
    for (int i = 0; i < words.length; i++) {
      open = next(open, words[i], said(words, i));
    }
    int[] read = new int[words.length];
    double[] probabilities = new double[words.length];
    Reading reading = open.getFirst();
    for (int i = words.length - 1; i >= 0 && reading != null; i--) {
      read[i] = reading.outcome();
      probabilities[i] = reading.probability();
      reading = reading.before();
    }
    for (int i = 0; i < words.length; i++) {
      last.put(tokens[i], read[i]);
    }
    return names(read, probabilities);
  }

  /** What the words say of one of them, whatever the words before are read as. */
  private double[] said(Word[] words, int at) {
    double[] said = new double[outcomes.size()];
    Word word = words[at];
    NameWeights.add(weights.anywhere, said);
    for (int i = Math.max(0, at - WINDOW); i <= Math.min(words.length - 1, at + WINDOW); i++) {
      NameWeights.add(words[i].near()[i <= at ? at - i : WINDOW + i - at], said);
    }
    if (at > 0) {
      weights.addAfter(words[at - 1], word, said);
    } else {
      NameWeights.add(weights.atFirst, said);
    }
    if (at + 1 < words.length) {
      weights.addBefore(word, words[at + 1], said);
    }
    Integer before = last.get(word.text());
    NameWeights.add(before == null ? weights.unseen : weights.again[before], said);
    return said;
  }

  private List<Reading> next(List<Reading> open, Word word, double[] said) {
    List<Reading> next = new ArrayList<>();
    for (Reading reading : open) {
      double[] likely = likely(reading, word, said);
      advance(reading, likely, least(likely), next);
      if (next.isEmpty()) {
        advance(reading, likely, 0, next);
      }
    }
    next.sort(Comparator.comparingDouble(Reading::score).reversed());
    return next.subList(0, Math.min(beam, next.size()));
  }

  /** How likely each outcome is after a reading. */
  private double[] likely(Reading reading, Word word, double[] said) {
    double[] likely = said.clone();
    int before = reading.outcome() < 0 ? weights.none() : reading.outcome();
    Reading earlier = reading.before();
    int twoBefore = earlier == null || earlier.outcome() < 0 ? weights.none() : earlier.outcome();
    NameWeights.add(weights.before[before], likely);
    NameWeights.add(word.after()[before], likely);
    NameWeights.add(weights.twoBefore[twoBefore], likely);
    double total = 0;
    for (int i = 0; i < likely.length; i++) {
      likely[i] = Math.exp(likely[i]);
      total += likely[i];
    }
    for (int i = 0; i < likely.length; i++) {
      likely[i] /= total;
    }
    return likely;
  }

  private double least(double[] likely) {
    double[] sorted = likely.clone();
    Arrays.sort(sorted);
    return sorted[Math.max(0, sorted.length - beam)];
  }

  private void advance(Reading reading, double[] likely, double least, List<Reading> next) {
    for (int i = 0; i < likely.length; i++) {
      if (likely[i] >= least && likely[i] > 0 && follows[reading.outcome() + 1][i]) {
        next.add(new Reading(reading, i, likely[i], reading.score() + Math.log(likely[i])));
      }
    }
  }

  private List<Span> names(int[] read, double[] probabilities) {
    List<String> labels = Arrays.stream(read).mapToObj(outcomes::get).toList();
    return Arrays.stream(CODEC.decode(labels))
        .map(
            name ->
                new Span(
                    name,
                    Arrays.stream(probabilities, name.getStart(), name.getEnd())
                        .average()
                        .orElse(0)))
        .toList();
  }
}
