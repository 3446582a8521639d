package fr.greffe.following;

import fr.greffe.register.Amendment;
import fr.greffe.register.Entry;
import fr.greffe.register.Vote;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why something is told of an entry. */
final class Reasons {
  private Reasons() {}

  /**
   * @param told what was told of it before, or null
   * @param follow what is followed, and since when it was looked at
   */
  static String of(Entry entry, @Nullable String told, Follow follow) {
    Instant since = follow.since();
    List<Amendment> made =
        entry.amendments().stream().filter(one -> one.made().isAfter(since)).toList();
    String before = told == null ? "." : " ; auparavant : « " + told + " ».";
    if (!made.isEmpty()) {
      return "Changé par le service ("
          + made.stream().map(Reasons::amendment).distinct().collect(Collectors.joining(", "))
          + ")"
          + before;
    }
    if (withdrawn(entry)) {
      return "Retiré de l’ordre du jour.";
    }
    return told == null ? "Nouveau : répond à " + follow.words() + "." : "Relu autrement" + before;
  }

  private static boolean withdrawn(Entry entry) {
    return entry.act() != null
        && entry.act().vote() != null
        && entry.act().vote().fact().outcome() == Vote.Outcome.WITHDRAWN;
  }

  /** "montant corrigé". */
  private static String amendment(Amendment made) {
    return made.field()
        + switch (made.kind()) {
          case CORRECT -> " corrigé";
          case ADD -> " ajouté";
          case REFUSE -> " refusé";
          case CONFIRM -> " confirmé";
        };
  }
}
