package fr.greffe.organisation;

import fr.greffe.organisation.Ledger.Line;
import fr.greffe.register.Entry;
import fr.greffe.register.Member;
import fr.greffe.register.Vote;
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

  private Interests() {}

  static Stream<Signal> find(SignalRule rule, SignalScene scene) {
    return scene.voted().stream()
        .flatMap(
            line ->
                act(line, scene)
                    .flatMap(act -> leaders(act, rule, scene))
                    .distinct()
                    .map(
                        member ->
                            Signals.signal(rule, scene, List.of(line), Map.of("detail", member))));
  }

  private static Stream<Entry> act(Line line, SignalScene scene) {
    Set<String> ids = line.places().stream().map(Ledger.Place::entry).collect(Collectors.toSet());
    return scene.entries().stream().filter(entry -> ids.contains(entry.id()));
  }

  private static Stream<String> leaders(Entry act, SignalRule rule, SignalScene scene) {
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
        .filter(
            name -> scene.entries().stream().anyMatch(entry -> leads(name, entry, rule, scene)));
  }

  /** Name, office and organisation close together, in this order or with the name last. */
  private static boolean leads(String member, Entry entry, SignalRule rule, SignalScene scene) {
    String text = NameWords.fold(entry.text());
    return scene.organisation().names().stream()
        .map(use -> NameWords.fold(use.name()))
        .distinct()
        .anyMatch(
            name -> {
              for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                String beside =
                    text.substring(
                        Math.max(0, at - BESIDE),
                        Math.min(text.length(), at + name.length() + BESIDE));
                if (beside.contains(NameWords.fold(member))
                    && rule.words().stream()
                        .anyMatch(word -> beside.contains(NameWords.fold(word) + " de"))) {
                  return true;
                }
              }
              return false;
            });
  }

  private static String surname(String name) {
    String folded = NameWords.fold(name).strip();
    return folded.substring(folded.lastIndexOf(' ') + 1);
  }
}
