package fr.greffe.wording;

import fr.greffe.register.Member;
import fr.greffe.register.Member.Status;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
