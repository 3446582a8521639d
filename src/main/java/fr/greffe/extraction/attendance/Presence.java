package fr.greffe.extraction.attendance;

import fr.greffe.register.Attendance;
import fr.greffe.register.Count;
import fr.greffe.register.Member;
import fr.greffe.register.Member.Status;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is there when an act is voted: the lists, and who came or went before. */
final class Presence {
  private static final int QUOTED = 4;

  private final Attendance listed;
  private final List<Move> moves;

  private Presence(Attendance listed, List<Move> moves) {
    this.listed = listed;
    this.moves = moves;
  }

  /** The attendance at a vote, see {@link Move#before}; names that fit two members tell nothing. */
  static Attendance at(Attendance listed, List<Move> moves, int vote, int item) {
    List<Move> known = moves.stream().filter(move -> names(listed, move) == 1).toList();
    return known.isEmpty() ? listed : new Presence(listed, known).at(vote, item);
  }

  private static long names(Attendance listed, Move move) {
    return listed.members().stream().filter(m -> SameName.same(m.name(), move.name())).count();
  }

  private Attendance at(int vote, int item) {
    List<Member> now = members(vote, item);
    List<Member> called = called();
    int present = present(now) - present(called);
    int represented = represented(now) - represented(called);
    return new Attendance(
        listed.enExercice(),
        changed(listed.presents(), present),
        changed(listed.pouvoirs(), represented),
        changed(listed.absents(), -present - represented),
        changed(listed.votants(), present + represented),
        now);
  }

  /** Those whom the printed number counts: as at the opening where it says so, else as listed. */
  private List<Member> called() {
    Count presents = listed.presents();
    List<Member> opening = members(-2, Integer.MIN_VALUE);
    boolean atOpening =
        presents != null
            && !presents.deduced()
            && presents.value() == present(opening)
            && presents.value() != present(listed.members());
    return atOpening ? opening : listed.members();
  }

  private @Nullable Count changed(@Nullable Count count, int by) {
    if (count == null || by == 0) {
      return count;
    }
    String told =
        moves.stream().map(Move::words).distinct().limit(QUOTED).collect(Collectors.joining(" ; "));
    return new Count(Math.max(0, count.value() + by), count.value() + " à l’appel, puis : " + told);
  }

  private List<Member> members(int vote, int item) {
    List<Member> now = listed.members().stream().map(m -> at(m, vote, item)).toList();
    List<String> away = now.stream().filter(m -> moved(m) && !here(m)).map(Member::name).toList();
    return now.stream().map(member -> held(member, away)).toList();
  }

  /** A proxy falls while its bearer is away. */
  private static Member held(Member member, List<String> away) {
    String bearer = member.proxy();
    boolean fell =
        member.status() == Status.REPRESENTED
            && bearer != null
            && away.stream().anyMatch(name -> SameName.same(name, bearer));
    return fell ? as(member, Status.ABSENT, null) : member;
  }

  private boolean moved(Member member) {
    return moves.stream().anyMatch(move -> SameName.same(member.name(), move.name()));
  }

  private Member at(Member member, int vote, int item) {
    List<Move> own = moves.stream().filter(m -> SameName.same(member.name(), m.name())).toList();
    if (own.isEmpty()) {
      return member;
    }
    Member now = opening(member, own.getFirst());
    for (Move move : own) {
      if (move.before(vote, item)) {
        now = after(now, move);
      }
    }
    return now;
  }

  /** Who is listed as present but comes later is not there yet; who goes later was there. */
  private static Member opening(Member member, Move first) {
    if (first.arrives()) {
      return here(member) ? as(member, Status.ABSENT, null) : member;
    }
    return here(member) ? member : as(member, Status.PRESENT, null);
  }

  private static Member after(Member member, Move move) {
    if (move.arrives()) {
      return here(member) ? member : as(member, Status.PRESENT, null);
    }
    return move.bearer() == null
        ? as(member, Status.ABSENT, null)
        : as(member, Status.REPRESENTED, move.bearer());
  }

  private static Member as(Member member, Status status, @Nullable String proxy) {
    return new Member(member.name(), status, proxy, member.group(), member.note());
  }

  private static boolean here(Member member) {
    return member.status() == Status.PRESENT || member.status() == Status.SUBSTITUTE;
  }

  private static int present(List<Member> members) {
    return (int) members.stream().filter(Presence::here).count();
  }

  private static int represented(List<Member> members) {
    return (int) members.stream().filter(m -> m.status() == Status.REPRESENTED).count();
  }
}
