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

  /** A member's name, an office right behind it, and the organisation soon after. */
  private static boolean leads(String member, Entry entry, SignalRule rule, SignalScene scene) {
    String text = NameWords.fold(entry.text());
    String name = NameWords.fold(member);
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      String after =
          text.substring(end, Math.min(text.length(), end + BESIDE)).replaceFirst("^[\\s,(]+", "");
      boolean office =
          rule.words().stream().anyMatch(word -> after.startsWith(NameWords.fold(word) + " de"));
      if (office
          && scene.organisation().names().stream()
              .anyMatch(use -> after.contains(NameWords.fold(use.name())))) {
        return true;
      }
    }
    return false;
  }

  private static String surname(String name) {
    String folded = NameWords.fold(name).strip();
    return folded.substring(folded.lastIndexOf(' ') + 1);
  }
}
