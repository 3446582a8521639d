package fr.greffe.occultation;

import fr.greffe.register.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What may not be published of several entries, hidden in words drawn from them. */
public final class Blackout {
  private final Map<String, List<ProtectedMention>> byEntry = new TreeMap<>();

  Blackout(List<Entry> entries, ProtectedMentions mentions) {
    entries.forEach(entry -> byEntry.put(entry.id(), mentions.in(entry)));
  }

  /** Words drawn from some of the entries, as they may be published. */
  public String hide(Set<String> entries, String words) {
    List<ProtectedMention> hidden = new ArrayList<>();
    entries.forEach(entry -> hidden.addAll(byEntry.getOrDefault(entry, List.of())));
    return Occultation.hide(hidden, words);
  }

  /** The same for words that may come from any of them. */
  public String hide(String words) {
    return hide(byEntry.keySet(), words);
  }

  /** What is hidden and why, in a sentence. */
  public String notice() {
    Map<String, Long> reasons =
        byEntry.values().stream()
            .flatMap(List::stream)
            .distinct()
            .collect(
                Collectors.groupingBy(
                    ProtectedMention::reason, TreeMap::new, Collectors.counting()));
    return reasons.isEmpty()
        ? "Version à diffuser : aucune mention protégée dans les papiers cités."
        : "Version à diffuser : les mentions protégées des papiers cités sont noircies ("
            + reasons.entrySet().stream()
                .map(reason -> reason.getKey() + " : " + reason.getValue())
                .collect(Collectors.joining(", "))
            + ").";
  }
}
