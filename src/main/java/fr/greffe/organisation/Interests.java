package fr.greffe.organisation;

import fr.greffe.organisation.Ledger.Line;
import fr.greffe.register.Entry;
import fr.greffe.register.Member;
import fr.greffe.register.Vote;
import fr.greffe.rules.Lexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Members who voted on an organisation that a paper says they lead. */
final class Interests {
  private static final int BESIDE = 90;
  private static final Set<Member.Status> THERE =
      Set.of(Member.Status.PRESENT, Member.Status.SUBSTITUTE, Member.Status.REPRESENTED);

  private final SignalScene scene;
  private final List<String> offices;
  private final List<String> names;
  private final Map<String, Boolean> leading = new HashMap<>();

  private Interests(SignalRule rule, SignalScene scene) {
    this.scene = scene;
    offices = rule.words().stream().map(word -> Lexicon.fold(word) + " de").toList();
    names = scene.organisation().names().stream().map(use -> Lexicon.fold(use.name())).toList();
  }

  static Stream<Signal> find(SignalRule rule, SignalScene scene) {
    Interests interests = new Interests(rule, scene);
    return scene.voted().stream()
        .flatMap(
            line ->
                interests
                    .act(line)
                    .flatMap(interests::leaders)
                    .distinct()
                    .map(
                        member ->
                            Signals.signal(rule, scene, List.of(line), Map.of("detail", member))));
  }

  private Stream<Entry> act(Line line) {
    Set<String> ids = line.places().stream().map(Ledger.Place::entry).collect(Collectors.toSet());
    return scene.entries().stream().filter(entry -> ids.contains(entry.id()));
  }

  private Stream<String> leaders(Entry act) {
    if (act.attendance() == null) {
      return Stream.empty();
    }
    Set<String> withdrawn =
        act.act() == null || act.act().vote() == null
            ? Set.of()
            : act.act().vote().fact().voters().stream()
                .filter(voter -> voter.choice() == Vote.Choice.NPPV)
                .map(voter -> surname(voter.name()))
                .collect(Collectors.toSet());
    return act.attendance().members().stream()
        .filter(member -> THERE.contains(member.status()))
        .map(Member::name)
        .filter(name -> !withdrawn.contains(surname(name)))
        .filter(this::leads);
  }

  /** Whether any paper says it; each member is looked for once. */
  private boolean leads(String member) {
    return leading.computeIfAbsent(
        Lexicon.fold(member),
        name -> scene.entries().stream().anyMatch(entry -> leads(name, scene.folded(entry))));
  }

  /** A member's name, an office right behind it, and the organisation soon after. */
  private boolean leads(String name, String text) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      String after =
          text.substring(end, Math.min(text.length(), end + BESIDE)).replaceFirst("^[\\s,(]+", "");
      if (offices.stream().anyMatch(after::startsWith)
          && names.stream().anyMatch(after::contains)) {
        return true;
      }
    }
    return false;
  }

  private static String surname(String name) {
    String folded = Lexicon.fold(name).strip();
    return folded.substring(folded.lastIndexOf(' ') + 1);
  }
}
