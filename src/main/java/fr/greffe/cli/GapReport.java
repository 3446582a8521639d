package fr.greffe.cli;

import fr.greffe.export.Gap;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Set;

/** Tells what an export leaves out, and counts it. */
final class GapReport {
  private final PrintWriter err;
  private final Set<String> excluded = new HashSet<>();
  private int occulted;

  GapReport(PrintWriter err) {
    this.err = err;
  }

  void tell(Gap gap) {
    if (gap.excludes()) {
      excluded.add(gap.act());
    }
    err.println(
        (gap.excludes() ? "Écarté : " : "À savoir : ")
            + gap.act()
            + " — "
            + gap.column()
            + " : "
            + gap.reason());
  }

  /** Counts an entry in which protected mentions are hidden. */
  void countOcculted() {
    occulted++;
  }

  /** How many acts have no row. */
  int excluded() {
    return excluded.size();
  }

  /** "23 fiches lues, 4 actes écartés." */
  String summary(long read) {
    String left =
        switch (excluded.size()) {
          case 0 -> "aucun acte écarté";
          case 1 -> "1 acte écarté, pour la raison dite ci-dessus";
          default -> excluded.size() + " actes écartés, pour les raisons dites ci-dessus";
        };
    String hidden =
        occulted == 0
            ? "."
            : " ; mentions protégées occultées dans " + occulted + " (--internal les garde).";
    return (read < 2 ? read + " fiche lue, " : read + " fiches lues, ") + left + hidden;
  }
}
