package fr.greffe.extraction.attendance;

import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.extraction.attendance.PrintedCount.Label;
import fr.greffe.register.Attendance;
import fr.greffe.register.Count;
import fr.greffe.register.Member.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One attendance while it is gathered: lists, printed counts, and the stretch they stand in. */
final class RollBuilder {
  private final Members members = new Members();
  private final Map<Label, PrintedCount> printed = new EnumMap<>(Label.class);
  private Layout layout = Layout.OF_ONE;
  private @Nullable Span span;
  private boolean presentListed;
  private boolean proxyListed;
  private boolean absentListed;

  Members members() {
    return members;
  }

  boolean isEmpty() {
    return printed.isEmpty() && members.list().isEmpty();
  }

  boolean hasPresent() {
    return presentListed;
  }

  boolean has(Label label) {
    return printed.containsKey(label);
  }

  int start() {
    return span == null ? 0 : span.start();
  }

  int end() {
    return span == null ? 0 : span.end();
  }

  void list(Heading.Kind kind, Span where, int persons) {
    cover(where);
    presentListed |= kind.ofPresent() && persons > 0;
    proxyListed |= kind == Heading.Kind.PROXY;
    absentListed |= kind == Heading.Kind.ABSENT || kind == Heading.Kind.EXCUSED;
  }

  /** How the last list was set. */
  Layout layout() {
    return layout;
  }

  void under(Layout set) {
    layout = set;
  }

  void count(PrintedCount count) {
    cover(count.span());
    printed.putIfAbsent(count.label(), count);
  }

  private void cover(Span where) {
    span = span == null ? where : span.union(where);
  }

  Roll build(Passage passage) {
    Count presents = presents();
    Count pouvoirs = pouvoirs();
    Attendance attendance =
        new Attendance(
            read(Label.EXERCICE),
            presents,
            pouvoirs,
            absents(presents, pouvoirs),
            votants(presents, pouvoirs),
            members.list());
    Span stretch = span == null ? new Span(0, 0) : span;
    return new Roll(
        attendance,
        stretch.shift(passage.span().start()),
        members.chair(),
        AttendanceChecks.warnings(passage, attendance, members, Map.copyOf(printed), stretch),
        List.of());
  }

  private @Nullable Count read(Label label) {
    PrintedCount count = printed.get(label);
    return count == null ? null : count.count();
  }

  private @Nullable Count presents() {
    Count read = read(Label.PRESENTS);
    if (read != null || !presentListed) {
      return read;
    }
    return new Count(members.count(Status.PRESENT, Status.SUBSTITUTE), "liste des présents");
  }

  private @Nullable Count pouvoirs() {
    Count read = read(Label.POUVOIRS);
    int listed = members.count(Status.REPRESENTED);
    if (read != null && !withPresent(read, listed)) {
      return read;
    }
    if (read == null && listed == 0 && members.twice() > 0 && members.twice() == unseated()) {
      return new Count(members.twice(), "votants moins présents");
    }
    if (listed > 0) {
      return new Count(listed, "liste des pouvoirs");
    }
    return proxyListed && presentListed ? new Count(0, "liste des pouvoirs vide") : null;
  }

  /** Some papers count as represented all who vote: those present and those who gave a proxy. */
  private boolean withPresent(Count represented, int listed) {
    Count presents = presents();
    return listed > 0 && presents != null && represented.value() == presents.value() + listed;
  }

  /** How many vote without being there, as printed; 0 where it is not. */
  private int unseated() {
    PrintedCount votants = printed.get(Label.VOTANTS);
    PrintedCount presents = printed.get(Label.PRESENTS);
    return votants == null || presents == null ? 0 : votants.value() - presents.value();
  }

  private @Nullable Count absents(@Nullable Count presents, @Nullable Count pouvoirs) {
    PrintedCount absents = printed.get(Label.ABSENTS);
    PrintedCount excused = printed.get(Label.EXCUSES);
    if (absents == null && excused == null || none(absents) && none(excused)) {
      return listedAbsents();
    }
    if (absents == null || excused == null) {
      return withoutRepresented(absents == null ? excused : absents, presents, pouvoirs);
    }
    int both = absents.value() + excused.value();
    PrintedCount exercice = printed.get(Label.EXERCICE);
    boolean sum =
        exercice == null
            || presents == null
            || exercice.value() - presents.value() - value(pouvoirs) == both;
    return sum
        ? new Count(both, absents.value() + " absents et " + excused.value() + " excusés")
        : withoutRepresented(absents, presents, pouvoirs);
  }

  /** Nothing printed, or a zero beside names: "absents non excusés : néant". */
  private boolean none(@Nullable PrintedCount printed) {
    return printed == null
        || printed.value() == 0 && members.count(Status.ABSENT, Status.EXCUSED) > 0;
  }

  private @Nullable Count listedAbsents() {
    int listed = members.count(Status.ABSENT, Status.EXCUSED);
    return listed > 0 || absentListed ? new Count(listed, "listes d’absents") : null;
  }

  /** Some papers count as absent the members who are represented. */
  private @Nullable Count withoutRepresented(
      @Nullable PrintedCount absents, @Nullable Count presents, @Nullable Count pouvoirs) {
    if (absents == null) {
      return null;
    }
    PrintedCount exercice = printed.get(Label.EXERCICE);
    int represented = value(pouvoirs);
    boolean included =
        represented > 0
            && absents.value() >= represented
            && exercice != null
            && presents != null
            && exercice.value() - presents.value() == absents.value();
    return included
        ? new Count(
            absents.value() - represented,
            absents.value() + " absents imprimés, dont " + represented + " représentés")
        : Count.read(absents.value());
  }

  private @Nullable Count votants(@Nullable Count presents, @Nullable Count pouvoirs) {
    Count read = read(Label.VOTANTS);
    if (read != null || presents == null) {
      return read;
    }
    return new Count(
        presents.value() + value(pouvoirs),
        presents.value() + " présents et " + value(pouvoirs) + " pouvoirs");
  }

  private static int value(@Nullable Count count) {
    return count == null ? 0 : count.value();
  }
}
