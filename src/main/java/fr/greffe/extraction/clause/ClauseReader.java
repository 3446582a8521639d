package fr.greffe.extraction.clause;

import fr.greffe.document.Passage;
import fr.greffe.register.Clauses;
import fr.greffe.register.Warning;
import java.nio.file.Path;
import java.util.List;

/** Reads what an act states beside its decision. */
public final class ClauseReader {
  private final ElectionReader elections;
  private final TermReader terms;
  private final BudgetLineReader budgetLines;

  private ClauseReader(Path config) {
    elections = ElectionReader.load(config);
    terms = TermReader.load(config);
    budgetLines = BudgetLineReader.load(config);
  }

  public static ClauseReader load(Path config) {
    return new ClauseReader(config);
  }

  /** The clauses of an act; never throws on a text. */
  public Clauses read(Passage act) {
    return new Clauses(elections.read(act), terms.read(act), budgetLines.read(act));
  }

  /** What does not hold together in the counts of its ballots. */
  public static List<Warning> check(Clauses clauses) {
    return clauses.elections().stream().flatMap(one -> ElectionChecks.of(one).stream()).toList();
  }
}
