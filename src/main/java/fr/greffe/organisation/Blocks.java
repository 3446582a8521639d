package fr.greffe.organisation;

import fr.greffe.organisation.Comparison.Known;
import fr.greffe.organisation.NameForm.Variant;
import fr.greffe.organisation.NameForm.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which designations are worth comparing: those that share a beginning of a word or a sigle. */
final class Blocks {
  private static final int BEGINNING = 4;
  private static final int SHORTEST_SIGLE = 3;
  private static final int MOST = 600;

  private Blocks() {}

  /** Pairs of ranks, the lower first. */
  static Set<Pair> pairs(List<Known> all) {
    Map<String, List<Integer>> blocks = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      for (String key : keys(all.get(i))) {
        blocks.computeIfAbsent(key, block -> new ArrayList<>()).add(i);
      }
    }
    Set<Pair> pairs = new LinkedHashSet<>();
    for (List<Integer> block : blocks.values()) {
      if (block.size() <= MOST) {
        for (int i = 0; i < block.size(); i++) {
          for (int j = i + 1; j < block.size(); j++) {
            pairs.add(new Pair(block.get(i), block.get(j)));
          }
        }
      }
    }
    return pairs;
  }

  /** Two ranks. */
  record Pair(int first, int second) {}

  private static Set<String> keys(Known known) {
    Set<String> keys = new LinkedHashSet<>();
    String place = "@" + String.join(" ", known.place().stream().sorted().toList());
    if (known.number() != null) {
      keys.add("#" + known.number());
    }
    for (Variant variant : known.form().variants()) {
      List<Word> words = variant.words();
      words.stream()
          .filter(Word::isProper)
          .map(Word::text)
          .forEach(
              text -> {
                keys.add(text.substring(0, Math.min(BEGINNING, text.length())));
                keys.add("s:" + text);
              });
      keys.add("i:" + initials(words));
      keys.add("c:" + common(words) + place);
      keys.add("n:" + common(words) + words.stream().anyMatch(Word::isProper));
      words.stream()
          .filter(word -> word.text().length() >= SHORTEST_SIGLE && word.isProper())
          .forEach(word -> keys.add("i:" + word.text()));
    }
    return keys;
  }

  private static String initials(List<Word> words) {
    return words.stream().map(word -> word.text().substring(0, 1)).collect(Collectors.joining());
  }

  private static String common(List<Word> words) {
    return words.stream()
        .filter(word -> !word.isProper())
        .map(Word::text)
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
