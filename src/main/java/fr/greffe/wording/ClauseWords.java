package fr.greffe.wording;

import fr.greffe.register.BudgetLine;
import fr.greffe.register.Election;
import fr.greffe.register.Election.Candidate;
import fr.greffe.register.Term;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ballots between candidates, durations and budget lines in French, for people. */
public final class ClauseWords {
  private ClauseWords() {}

  /**
   * "deuxième adjoint, 2e tour, 14 exprimés, majorité 8 : Rose Houx 9 voix, élection proclamée…".
   */
  public static String of(Election round) {
    String head =
        joined(
            round.office(),
            round.round() == null
                ? null
                : (round.round() == 1 ? "1er" : round.round() + "e") + " tour",
            counted(round.papers(), "bulletin"),
            counted(round.blank(), "blanc"),
            counted(round.invalid(), "nul"),
            counted(round.expressed(), "exprimé"),
            round.majority() == null ? null : "majorité " + round.majority());
    String candidates =
        round.candidates().stream().map(ClauseWords::candidate).collect(Collectors.joining(" ; "));
    return head.isEmpty() ? candidates : head + " : " + candidates;
  }

  /** "convention, 3 ans, à compter de 1er mars 2022, renouvelable une fois". */
  public static String of(Term term) {
    return joined(
        term.of(),
        term.length() + " " + unit(term.unit(), term.length()),
        term.from() == null ? null : "point de départ : " + term.from(),
        term.renewal());
  }

  /** "budget principal 2023 : chapitre 65, compte 6574, fonction 311". */
  public static String of(BudgetLine line) {
    String parts =
        joined(
            named("chapitre", line.chapter()),
            named("compte", line.account()),
            named("fonction", line.function()),
            named("opération", line.operation()));
    return line.budget() == null ? parts : line.budget() + " : " + parts;
  }

  private static String candidate(Candidate one) {
    return one.name()
        + (one.votes() == null ? "" : " " + counted(one.votes(), "voix"))
        + (one.elected() ? ", élection proclamée" : "");
  }

  private static String unit(Term.Unit unit, int length) {
    return switch (unit) {
      case DAY -> length > 1 ? "jours" : "jour";
      case WEEK -> length > 1 ? "semaines" : "semaine";
      case MONTH -> "mois";
      case YEAR -> length > 1 ? "ans" : "an";
    };
  }

  private static @Nullable String counted(@Nullable Integer number, String what) {
    return number == null
        ? null
        : number + " " + what + (number > 1 && !what.endsWith("x") ? "s" : "");
  }

  private static @Nullable String named(String what, @Nullable String number) {
    return number == null ? null : what + " " + number;
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts).filter(part -> part != null).collect(Collectors.joining(", "));
  }
}
