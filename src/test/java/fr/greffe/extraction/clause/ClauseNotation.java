package fr.greffe.extraction.clause;

import fr.greffe.extraction.Passages;
import fr.greffe.register.BudgetLine;
import fr.greffe.register.Election;
import fr.greffe.register.Mention;
import fr.greffe.register.Term;
import fr.greffe.wording.ClauseWords;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the readers of clauses find in a sentence, in the notation of the rules' examples. */
public final class ClauseNotation {
  private static final Path CONFIG = Path.of("config");
  private static final ElectionReader ELECTIONS = ElectionReader.load(CONFIG);
  private static final TermReader TERMS = TermReader.load(CONFIG);
  private static final BudgetLineReader LINES = BudgetLineReader.load(CONFIG);

  private ClauseNotation() {}

  /** "deuxième adjoint, tour 2, 15 bulletins : Rose HOUX 9 élu, Guy CHARME 5". */
  public static List<String> elections(String text) {
    return ELECTIONS.read(Passages.of(text)).stream()
        .map(Mention::fact)
        .map(ClauseNotation::election)
        .toList();
  }

  /** "bail : 9 YEAR, dès 1er mars 2022, renouvelable une fois". */
  public static List<String> terms(String text) {
    return TERMS.read(Passages.of(text)).stream()
        .map(Mention::fact)
        .map(ClauseNotation::term)
        .toList();
  }

  /** "budget principal 2023 : chapitre 65, compte 6574". */
  public static List<String> lines(String text) {
    return LINES.read(Passages.of(text)).stream()
        .map(Mention::fact)
        .map(ClauseNotation::line)
        .toList();
  }

  private static String election(Election round) {
    String numbers =
        Stream.of(
                round.office(),
                round.round() == null ? null : "tour " + round.round(),
                counted(round.papers(), "bulletins"),
                counted(
                    round.blank(), round.blank() != null && round.blank() > 1 ? "blancs" : "blanc"),
                counted(
                    round.invalid(),
                    round.invalid() != null && round.invalid() > 1 ? "nuls" : "nul"),
                counted(round.expressed(), "exprimés"),
                round.majority() == null ? null : "majorité " + round.majority())
            .filter(part -> part != null)
            .collect(Collectors.joining(", "));
    String candidates =
        round.candidates().stream()
            .map(one -> one.name() + " " + one.votes() + (one.elected() ? " élu" : ""))
            .collect(Collectors.joining(", "));
    return numbers.isEmpty() ? candidates : numbers + " : " + candidates;
  }

  private static @Nullable String counted(@Nullable Integer number, String what) {
    return number == null ? null : number + " " + what;
  }

  private static String term(Term term) {
    return (term.of() == null ? "" : term.of() + " : ")
        + term.length()
        + " "
        + term.unit()
        + (term.from() == null ? "" : ", dès " + term.from())
        + (term.renewal() == null ? "" : ", " + term.renewal());
  }

  private static String line(BudgetLine line) {
    return ClauseWords.of(line);
  }
}
