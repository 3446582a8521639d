package fr.greffe.extraction.clause;

import fr.greffe.register.Election;
import fr.greffe.register.Election.Candidate;
import fr.greffe.register.Mention;
import fr.greffe.register.Warning;
import java.util.ArrayList;
import java.util.List;

/** Compares the numbers printed of one round. */
final class ElectionChecks {
  private ElectionChecks() {}

  static List<Warning> of(Mention<Election> mention) {
    Election round = mention.fact();
    List<Warning> warnings = new ArrayList<>();
    Integer expressed = round.expressed();
    if (expressed == null) {
      return warnings;
    }
    for (Candidate one : round.candidates()) {
      if (one.votes() != null && one.votes() > expressed) {
        warnings.add(
            warning(
                mention,
                "voix-au-dela-des-exprimes",
                "%d voix pour %s, mais %d suffrages exprimés."
                    .formatted(one.votes(), one.name(), expressed)));
      }
    }
    papers(mention, expressed, warnings);
    return warnings;
  }

  private static void papers(Mention<Election> mention, int expressed, List<Warning> warnings) {
    Election round = mention.fact();
    Integer papers = round.papers();
    if (papers == null || (round.blank() == null && round.invalid() == null)) {
      return;
    }
    int blank = round.blank() == null ? 0 : round.blank();
    int invalid = round.invalid() == null ? 0 : round.invalid();
    if (papers - blank - invalid != expressed) {
      warnings.add(
          warning(
              mention,
              "bulletins-differents",
              "%d bulletins, dont blancs : %d, nuls : %d ; il en reste %d, mais %d suffrages exprimés."
                  .formatted(papers, blank, invalid, papers - blank - invalid, expressed)));
    }
  }

  private static Warning warning(Mention<Election> mention, String code, String message) {
    return new Warning(code, message, List.of(mention.evidence()));
  }
}
