package fr.greffe.cli;

import fr.greffe.batch.Change;
import fr.greffe.batch.ReextractionReport;
import fr.greffe.document.Evidence;
import fr.greffe.wording.StatedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in French what new rules change. */
final class ReextractionText {
  private static final int LONGEST = 90;

  private ReextractionText() {}

  static String of(String job, ReextractionReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(head(job, report));
    for (Change.Subject subject : Change.Subject.values()) {
      ReextractionReport.Count count = report.counts().get(subject);
      if (count != null) {
        lines.add("  %-22s %+6d %+6d".formatted(plural(subject), count.gained(), -count.lost()));
      }
    }
    report.samples().forEach(change -> lines.add(line(change)));
    report
        .failed()
        .forEach(
            failed ->
                lines.add(
                    "  illisible " + OneLine.of(failed.location()) + " : " + failed.message()));
    return String.join(System.lineSeparator(), lines);
  }

  private static String head(String job, ReextractionReport report) {
    if (report.stale() == 0) {
      return "Travail « " + job + " » : rien à relire, tout est à jour.";
    }
    return String.format(
        Locale.FRANCE,
        "Travail « %s » : %d documents lus par d'autres versions, %s%d relus (dont %d rouverts) en"
            + " %.1f s, %d %s",
        job,
        report.stale(),
        report.earlier() == 0 ? "" : report.earlier() + " déjà relus avant une coupure, ",
        report.treated(),
        report.reread(),
        report.seconds(),
        report.changed(),
        report.applied() ? "changés" : "changeraient (rien n'est écrit : --apply)");
  }

  private static String plural(Change.Subject subject) {
    return switch (subject) {
      case ACT -> "actes";
      case VOTE -> "votes";
      case AMOUNT -> "montants";
      case BENEFICIARY -> "bénéficiaires";
      case DATE -> "dates";
      case ORGANISATION -> "organisations";
      case EVENT -> "événements";
      case ATTENDANCE -> "présences comptées";
      case MEMBER -> "présences nommées";
    };
  }

  private static String line(Change change) {
    Evidence evidence = change.evidence();
    String where =
        evidence == null
            ? OneLine.of(change.location())
            : OneLine.of(change.location())
                + ", p. "
                + evidence.page()
                + " : « "
                + cut(evidence.quote().replaceAll("\\s+", " "))
                + " »";
    return "  " + (change.gained() ? "+ " : "- ") + words(change) + " — " + where;
  }

  private static String words(Change change) {
    return switch (change.subject()) {
      case BENEFICIARY -> "bénéficiaire " + change.fact();
      case ACT -> "acte « " + cut(String.valueOf(change.fact())) + " »";
      default -> StatedWords.of(change.fact());
    };
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
