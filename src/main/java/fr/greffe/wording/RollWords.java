package fr.greffe.wording;

import fr.greffe.register.Attendance;
import fr.greffe.register.Count;
import fr.greffe.register.Member;
import fr.greffe.register.Member.Status;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who was there, in French. */
public final class RollWords {
  private RollWords() {}

  /** "présents", "représentés"… */
  public static String presence(Status status) {
    return switch (status) {
      case PRESENT -> "présents";
      case SUBSTITUTE -> "suppléants présents";
      case REPRESENTED -> "représentés";
      case EXCUSED -> "excusés";
      case ABSENT -> "absents";
    };
  }

  /** "présence : 23 en exercice, 19 présents, 2 pouvoirs, 21 votants". */
  public static String counts(Attendance roll) {
    return "présence : "
        + Stream.of(
                count(roll.enExercice(), "en exercice"),
                count(roll.presents(), "présents"),
                count(roll.pouvoirs(), "pouvoirs"),
                count(roll.absents(), "absents"),
                count(roll.votants(), "votants"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
  }

  private static @Nullable String count(@Nullable Count count, String of) {
    return count == null ? null : count.value() + " " + of + (count.deduced() ? " (déduit)" : "");
  }

  /** "Odile Kern (pouvoir à Luc Abel)". */
  public static String member(Member member) {
    String proxy =
        member.proxy() == null
            ? null
            : (member.status() == Status.SUBSTITUTE ? "remplace " : "pouvoir à ") + member.proxy();
    String more =
        Stream.of(proxy, member.group(), member.note())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(", "));
    return more.isEmpty() ? member.name() : member.name() + " (" + more + ")";
  }
}
