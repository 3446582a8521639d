package fr.greffe.following;

import fr.greffe.register.Amendment;
import fr.greffe.register.Entry;
import fr.greffe.register.Vote;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
    if (!made.isEmpty()) {
      return made.stream().map(Reasons::amendment).collect(Collectors.joining(" ; "));
    }
    if (withdrawn(entry)) {
      return "Retiré de l’ordre du jour.";
    }
    return told == null
        ? "Nouveau : répond à " + follow.words() + "."
        : "Relu autrement ; auparavant : « " + told + " ».";
  }

  private static boolean withdrawn(Entry entry) {
    return entry.act() != null
        && entry.act().vote() != null
        && entry.act().vote().fact().outcome() == Vote.Outcome.WITHDRAWN;
  }

  private static String amendment(Amendment made) {
    String after = Objects.requireNonNullElse(made.after(), "rien");
    String before = Objects.requireNonNullElse(made.before(), "rien");
    return switch (made.kind()) {
      case CORRECT -> "Corrigé par le service : " + after + " au lieu de " + before + ".";
      case ADD -> "Ajouté par le service : " + after + ".";
      case REFUSE -> "Refusé par le service : " + before + ".";
      case CONFIRM -> "Confirmé par le service : " + after + ".";
    };
  }
}
