package fr.greffe.organisation;

import fr.greffe.organisation.Ledger.Line;
import fr.greffe.organisation.Ledger.Place;
import fr.greffe.register.Entry;
import fr.greffe.rules.Lexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What signals about one organisation are looked for in. */
final class SignalScene {
  private final Ledger ledger;
  private final Map<String, Entry> entries;
  private final Map<String, Integer> populations;
  private final Map<String, String> folded = new HashMap<>();

  /**
   * @param entries that name the organisation
   * @param populations of bodies by name
   */
  SignalScene(Ledger ledger, List<Entry> entries, Map<String, Integer> populations) {
    this.ledger = ledger;
    this.populations = populations;
    this.entries =
        entries.stream().collect(Collectors.toMap(Entry::id, Function.identity(), (a, b) -> a));
  }

  OrganisationRecord organisation() {
    return ledger.organisation();
  }

  /** Grants that were voted. */
  List<Line> grants() {
    return ledger.lines().stream()
        .filter(line -> line.voted() && line.kind() == LedgerKind.GRANT)
        .toList();
  }

  /** All that was voted. */
  List<Line> voted() {
    return ledger.lines().stream().filter(Line::voted).toList();
  }

  List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  Map<String, Integer> populations() {
    return populations;
  }

  /** The text of an entry, folded once: many lines and members are looked for in it. */
  String folded(Entry entry) {
    return folded.computeIfAbsent(entry.id(), id -> Lexicon.fold(entry.text()));
  }

  /** True where a paper of the line has one of the words. */
  boolean says(Line line, List<String> words) {
    List<String> wanted = words.stream().map(Lexicon::fold).toList();
    return line.places().stream()
        .map(place -> entries.get(place.entry()))
        .anyMatch(
            entry ->
                entry != null && wanted.stream().anyMatch(word -> folded(entry).contains(word)));
  }

  static Signal.Source source(Line line) {
    return new Signal.Source(
        French.sum(line.value())
            + ", "
            + line.kind().french()
            + ", "
            + line.body()
            + ", "
            + line.date(),
        line.places().getFirst());
  }

  static Place place(Entry entry, int page) {
    return new Place(entry.id(), entry.source().location(), page);
  }
}
