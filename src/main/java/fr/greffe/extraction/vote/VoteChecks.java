package fr.greffe.extraction.vote;

import fr.greffe.register.Attendance;
import fr.greffe.register.Count;
import fr.greffe.register.Mention;
import fr.greffe.register.Vote;
import fr.greffe.register.Vote.Choice;
import fr.greffe.register.Warning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares the numbers of a vote with each other, with its names and with the attendance. */
public final class VoteChecks {
  private final Mention<Vote> mention;
  private final Vote vote;
  private final List<Warning> warnings = new ArrayList<>();

  private VoteChecks(Mention<Vote> mention) {
    this.mention = mention;
    this.vote = mention.fact();
  }

  /** What does not hold together; empty where nothing contradicts. */
  public static List<Warning> check(Mention<Vote> mention, @Nullable Attendance attendance) {
    VoteChecks checks = new VoteChecks(mention);
    checks.voters(attendance);
    checks.names(Choice.POUR, checks.vote.pour(), "pour");
    checks.names(Choice.CONTRE, checks.vote.contre(), "contre");
    checks.names(Choice.ABSTENTION, checks.vote.abstention(), "abstention");
    checks.names(Choice.NPPV, checks.vote.nppv(), "sans part au vote");
    checks.twice();
    checks.outcome();
    return checks.warnings;
  }

  /** pour + contre + abstentions (+ blancs + nuls) = votants, NPPV in or out. */
  private void voters(@Nullable Attendance attendance) {
    Count votants = attendance == null ? null : attendance.votants();
    Count pour = vote.pour();
    if (votants == null || pour == null || vote.outcome() == Vote.Outcome.ELECTED) {
      return;
    }
    int cast =
        pour.value()
            + value(vote.contre())
            + value(vote.abstention())
            + value(vote.blank())
            + value(vote.invalid());
    int apart = value(vote.nppv());
    boolean complete = vote.contre() != null && vote.abstention() != null;
    boolean wrong =
        complete
            ? cast != votants.value() && cast + apart != votants.value()
            : cast > votants.value();
    if (wrong) {
      String reading = votants.deduced() ? " (" + votants.deducedFrom() + ")" : "";
      warn(
          "votants-differents",
          cast + " votes décomptés pour " + votants.value() + " votants" + reading + ".");
    }
  }

  private static int value(@Nullable Count count) {
    return count == null ? 0 : count.value();
  }

  private void names(Choice choice, @Nullable Count count, String label) {
    long named = vote.voters().stream().filter(v -> v.choice() == choice && !v.group()).count();
    boolean groups = vote.voters().stream().anyMatch(v -> v.choice() == choice && v.group());
    if (count == null || count.deduced() || named == 0 || groups || named == count.value()) {
      return;
    }
    warn("noms-differents", count.value() + " " + label + ", mais " + named + " noms.");
  }

  /** Nobody votes two ways. */
  private void twice() {
    Map<String, Choice> seen = new HashMap<>();
    for (Vote.Voter voter : vote.voters()) {
      String key = (voter.name() + "|" + voter.proxyOf()).toLowerCase(Locale.ROOT);
      Choice known = seen.putIfAbsent(key, voter.choice());
      if (known != null && known != voter.choice()) {
        warn("vote-double", voter.name() + " est porté sous deux votes différents.");
      }
    }
  }

  private void outcome() {
    Count pour = vote.pour();
    Count contre = vote.contre();
    if (pour == null || contre == null || pour.deduced() || contre.deduced()) {
      return;
    }
    boolean adopted = vote.outcome() == Vote.Outcome.ADOPTED;
    if (adopted && contre.value() > pour.value()) {
      warn(
          "resultat-contraire",
          "Adopté selon le texte, avec "
              + pour.value()
              + " pour et "
              + contre.value()
              + " contre.");
    }
    if (Boolean.TRUE.equals(vote.unanimous()) && contre.value() > 0) {
      warn("unanimite-dementie", "Unanimité annoncée, mais " + contre.value() + " contre.");
    }
  }

  private void warn(String code, String message) {
    warnings.add(new Warning(code, message, List.of(mention.evidence())));
  }
}
