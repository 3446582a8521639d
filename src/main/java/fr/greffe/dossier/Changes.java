package fr.greffe.dossier;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of a frozen dossier: the register has read, corrected or lost papers since.
 *
 * @param changed lines that say something else by now, or from other words
 * @param gone lines that nothing supports any more
 * @param added lines that were not there, in words
 * @param sources places whose document is another by now, or gone
 */
public record Changes(
    Set<String> changed, Set<String> gone, List<String> added, List<String> sources) {
  /** Compares a frozen dossier with the same one drawn up now. */
  public static Changes between(Dossier frozen, Dossier now) {
    Map<String, Line> then = byId(frozen);
    Map<String, Line> today = byId(now);
    return new Changes(
        then.values().stream()
            .filter(line -> isOther(line, today.get(line.id())))
            .map(Line::id)
            .collect(Collectors.toUnmodifiableSet()),
        then.keySet().stream()
            .filter(id -> !today.containsKey(id))
            .collect(Collectors.toUnmodifiableSet()),
        today.values().stream()
            .filter(line -> !then.containsKey(line.id()))
            .map(line -> line.chapter().french() + " — " + line.words())
            .toList(),
        frozen.sources().entrySet().stream()
            .filter(source -> !source.getValue().equals(now.sources().get(source.getKey())))
            .map(Map.Entry::getKey)
            .toList());
  }

  public boolean none() {
    return changed.isEmpty() && gone.isEmpty() && added.isEmpty() && sources.isEmpty();
  }

  private static Map<String, Line> byId(Dossier dossier) {
    return dossier.lines().stream()
        .filter(line -> line.chapter() != Chapter.SUMMARY)
        .collect(Collectors.toMap(Line::id, line -> line, (a, b) -> a, TreeMap::new));
  }

  private static boolean isOther(Line line, @Nullable Line now) {
    return now != null
        && !(line.words().equals(now.words()) && line.citations().equals(now.citations()));
  }
}
