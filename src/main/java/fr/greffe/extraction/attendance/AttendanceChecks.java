package fr.greffe.extraction.attendance;

import fr.greffe.document.Evidence;
import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.extraction.attendance.PrintedCount.Label;
import fr.greffe.register.Attendance;
import fr.greffe.register.Count;
import fr.greffe.register.Member;
import fr.greffe.register.Member.Status;
import fr.greffe.register.Warning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the numbers of an attendance with each other and with its lists. */
final class AttendanceChecks {
  private final Passage passage;
  private final Attendance attendance;
  private final Map<Label, PrintedCount> printed;
  private final Evidence whole;
  private final List<Warning> warnings = new ArrayList<>();

  private AttendanceChecks(
      Passage passage, Attendance attendance, Map<Label, PrintedCount> printed, Span stretch) {
    this.passage = passage;
    this.attendance = attendance;
    this.printed = printed;
    int end = Math.min(stretch.end(), stretch.start() + 200);
    this.whole = passage.evidence(stretch.start(), end, "attendance");
  }

  static List<Warning> warnings(
      Passage passage,
      Attendance attendance,
      Members members,
      Map<Label, PrintedCount> printed,
      Span stretch) {
    AttendanceChecks checks = new AttendanceChecks(passage, attendance, printed, stretch);
    checks.lists(members);
    checks.arithmetic();
    checks.quorum();
    checks.bearers();
    checks.figures();
    for (String doubt : members.doubts()) {
      checks.warn("membre-douteux", doubt, List.of(checks.whole));
    }
    return checks.warnings;
  }

  private void lists(Members members) {
    compare(
        Label.PRESENTS, members.count(Status.PRESENT, Status.SUBSTITUTE), "presents", "présents");
    compare(Label.POUVOIRS, members.count(Status.REPRESENTED), "pouvoirs", "pouvoirs");
  }

  private void compare(Label label, int listed, String code, String noun) {
    PrintedCount count = printed.get(label);
    if (count != null && listed > 0 && listed != count.value()) {
      warn(
          code + "-differents",
          count.value() + " " + noun + " imprimés, " + listed + " dans la liste.",
          List.of(evidence(count), whole));
    }
  }

  private void arithmetic() {
    Count office = attendance.enExercice();
    Count presents = attendance.presents();
    Count proxies = attendance.pouvoirs();
    Count voting = attendance.votants();
    if (office != null && presents != null && presents.value() > office.value()) {
      warn(
          "presents-trop-nombreux",
          presents.value() + " présents pour " + office.value() + " membres en exercice.",
          evidence(Label.PRESENTS, Label.EXERCICE));
    }
    if (presents != null && proxies != null && proxies.value() > presents.value()) {
      warn(
          "pouvoirs-trop-nombreux",
          proxies.value() + " pouvoirs pour " + presents.value() + " présents.",
          evidence(Label.POUVOIRS, Label.PRESENTS));
    }
    if (office != null
        && presents != null
        && proxies != null
        && proxies.value() > office.value() - presents.value()
        && presents.value() <= office.value()) {
      warn(
          "pouvoirs-trop-nombreux",
          proxies.value()
              + " pouvoirs pour "
              + (office.value() - presents.value())
              + " membres absents.",
          evidence(Label.POUVOIRS, Label.EXERCICE));
    }
    if (presents != null && voting != null && !voting.deduced()) {
      int able = presents.value() + (proxies == null ? 0 : proxies.value());
      if (voting.value() > able && proxies != null || voting.value() < presents.value() - 1) {
        warn(
            "votants-differents",
            voting.value() + " votants imprimés, " + able + " d’après les présents et pouvoirs.",
            evidence(Label.VOTANTS, Label.PRESENTS));
      }
    }
  }

  /** More than half of those who sit, or a third while the law of the epidemic allowed it. */
  private void quorum() {
    Count office = attendance.enExercice();
    Count presents = attendance.presents();
    PrintedCount told = printed.get(Label.QUORUM);
    if (office == null || office.value() < 3) {
      return;
    }
    int half = office.value() / 2 + 1;
    int third = (office.value() + 2) / 3;
    boolean lighter = told != null && told.value() >= third && told.value() <= third + 1;
    if (told != null && told.value() != half && !lighter) {
      warn(
          "quorum-different",
          told.value()
              + " imprimé pour le quorum de "
              + office.value()
              + " membres : "
              + half
              + ".",
          evidence(Label.QUORUM, Label.EXERCICE));
    }
    if (presents != null && !presents.deduced() && presents.value() < (lighter ? third : half)) {
      warn(
          "quorum-manquant",
          presents.value() + " présents pour " + office.value() + " membres en exercice.",
          evidence(Label.PRESENTS, Label.EXERCICE));
    }
  }

  /** One proxy a bearer, and the bearer is there. */
  private void bearers() {
    Set<String> bearers = new HashSet<>();
    List<Set<String>> present =
        attendance.members().stream()
            .filter(m -> m.status() == Status.PRESENT || m.status() == Status.SUBSTITUTE)
            .map(m -> SameName.words(m.name()))
            .toList();
    boolean listed = attendance.members().stream().anyMatch(m -> m.status() == Status.PRESENT);
    for (Member member : attendance.members()) {
      String bearer = member.proxy();
      if (member.status() != Status.REPRESENTED || bearer == null) {
        continue;
      }
      if (!bearers.add(bearer)) {
        warn("mandataire-multiple", bearer + " porte plusieurs pouvoirs.", List.of(whole));
      }
      Set<String> words = SameName.words(bearer);
      boolean there =
          present.stream().anyMatch(m -> SameName.same(m, words) || SameName.close(m, words));
      if (listed && !there) {
        warn(
            "mandataire-absent",
            bearer + " porte un pouvoir sans figurer parmi les présents.",
            List.of(whole));
      }
    }
  }

  private void figures() {
    for (PrintedCount count : printed.values()) {
      if (count.seen() != null) {
        warn(
            "chiffre-douteux",
            "« %s » est lu sur l’image là où un nombre est attendu : tenu pour %d."
                .formatted(count.seen(), count.value()),
            List.of(evidence(count)));
      }
    }
  }

  private Evidence evidence(PrintedCount count) {
    return passage.evidence(count.span().start(), count.span().end(), "attendance-count");
  }

  private List<Evidence> evidence(Label... labels) {
    List<Evidence> found = new ArrayList<>();
    for (Label label : labels) {
      @Nullable PrintedCount count = printed.get(label);
      if (count != null) {
        found.add(evidence(count));
      }
    }
    return found.isEmpty() ? List.of(whole) : found;
  }

  private void warn(String code, String message, List<Evidence> evidence) {
    warnings.add(new Warning(code, message, evidence));
  }
}
