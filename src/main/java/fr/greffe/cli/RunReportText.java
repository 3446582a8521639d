package fr.greffe.cli;

import fr.greffe.batch.RunReport;
import fr.greffe.batch.RunReport.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The closing report of a run, for people. */
final class RunReportText {
  private RunReportText() {}

  static String of(RunReport report) {
    List<String> lines = new ArrayList<>();
    lines.add("Travail « " + report.job() + " » : " + end(report));
    lines.add(
        "  "
            + count(report.files(), "fichier")
            + ", "
            + count(report.documents(), "document")
            + same(report));
    line(lines, "lus", report.read(), speed(report));
    line(lines, "inchangés", report.unchanged(), "");
    line(lines, "indexés", report.indexed(), indexed(report));
    line(lines, "illisibles", report.unreadable().size(), "");
    unread(lines, report.unreadable());
    if (!report.stillUnreadable().isEmpty()) {
      line(
          lines,
          "toujours illisibles",
          report.stillUnreadable().size(),
          "non relus : ni le fichier ni le lecteur n'ont changé");
      unread(lines, report.stillUnreadable());
    }
    optional(lines, "restent à lire", report.remaining());
    optional(lines, "remplacés", report.replaced());
    optional(lines, "disparus", report.missing());
    optional(lines, "non revérifiés", report.unverified().size());
    report
        .unverified()
        .forEach(place -> lines.add("    " + OneLine.of(place.location()) + " : " + place.why()));
    optional(lines, "lacunes de la liste", report.gaps().size());
    report.gaps().forEach(gap -> lines.add("    " + OneLine.of(gap)));
    return String.join(System.lineSeparator(), lines);
  }

  private static String end(RunReport report) {
    String seconds = String.format(Locale.FRANCE, "%.1f s", report.seconds());
    return switch (report.status()) {
      case COMPLETED ->
          report.nothingToDo() ? "rien de nouveau à lire, " + seconds : "terminé en " + seconds;
      case STOPPED -> "arrêté après " + seconds + " ; relancez-le pour finir";
      case FAILED ->
          "ÉCHEC après " + seconds + " : " + report.failure() + " ; relancez-le pour reprendre";
    };
  }

  private static String same(RunReport report) {
    return report.duplicates() == 0
        ? ""
        : " (" + count(report.duplicates(), "fichier") + " en double)";
  }

  private static String speed(RunReport report) {
    return report.read() == 0
        ? ""
        : String.format(Locale.FRANCE, "%.1f documents/s", report.documentsPerSecond());
  }

  private static String indexed(RunReport report) {
    if (report.indexed() == 0) {
      return "";
    }
    String partly =
        report.partlyRead() == 0
            ? ""
            : ", " + count(report.partlyRead(), "document") + " avec des pages non lues";
    return count(report.entries(), "entrée") + partly;
  }

  private static void optional(List<String> lines, String what, int count) {
    if (count > 0) {
      line(lines, what, count, "");
    }
  }

  private static void line(List<String> lines, String what, int count, String more) {
    String line = String.format(Locale.ROOT, "  %-20s %6d  %s", what, count, more);
    lines.add(line.stripTrailing());
  }

  private static void unread(List<String> lines, List<Unread> documents) {
    for (Unread document : documents) {
      lines.add("    " + OneLine.of(document.location()) + " : " + document.message());
    }
  }

  private static String count(int count, String noun) {
    return count + " " + noun + (count > 1 ? "s" : "");
  }
}
