package fr.greffe.cli;

import static java.util.Map.entry;

import fr.greffe.batch.RunRecord;
import fr.greffe.batch.RunReport;
import fr.greffe.completeness.BodyState;
import fr.greffe.wording.GapWords;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** What was kept of a run as one page that stands alone: to be sent, printed or filed. */
final class RunRecordHtml {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm", Locale.FRANCE)
          .withZone(ZoneId.systemDefault());
  private static final String STYLE =
      "body{font:16px/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}"
          + "table{border-collapse:collapse}th,td{text-align:left;padding:.2rem .8rem .2rem 0}"
          + "td{text-align:right}.manque{border-left:.4rem solid #a3161a;padding-left:.8rem}"
          + ".complet{border-left:.4rem solid #18643a;padding-left:.8rem}"
          + "li{overflow-wrap:anywhere}";

  private RunRecordHtml() {}

  static String of(RunRecord kept) {
    RunReport report = kept.report();
    String title = "Travail « %s », passage %d".formatted(report.job(), report.run());
    return String.format(
        Locale.FRANCE,
        """
        <!DOCTYPE html>
        <html lang="fr"><head><meta charset="UTF-8"><title>%s</title><style>%s</style></head>
        <body><main><h1>%s</h1>
        <p>Le %s, en %.1f s.</p>
        <p class="%s"><strong>%s</strong></p>
        <table><caption>Ce qui a été trouvé et lu</caption>%s</table>
        %s
        </main></body></html>
        """,
        escaped(title),
        STYLE,
        escaped(title),
        TIME.format(kept.began()),
        report.seconds(),
        kept.complete() ? "complet" : "manque",
        escaped(verdict(kept)),
        counts(kept),
        lists(kept));
  }

  private static String verdict(RunRecord kept) {
    return switch (kept.report().status()) {
      case FAILED -> "Échec : " + kept.report().failure();
      case STOPPED -> "Arrêté avant la fin ; le relancer le finit.";
      case COMPLETED ->
          kept.complete()
              ? "À jour : tout ce qui a été trouvé est lu, et rien n'est connu comme manquant."
              : "Pas à jour : voir ci-dessous ce qui manque.";
    };
  }

  private static String counts(RunRecord kept) {
    RunReport report = kept.report();
    List<Map.Entry<String, Integer>> rows = new ArrayList<>();
    if (kept.listed() != null) {
      rows.add(entry("nommés par la source", kept.listed()));
    }
    rows.add(entry("fichiers", report.files()));
    rows.add(entry("documents", report.documents()));
    rows.add(entry("lus", report.read()));
    rows.add(entry("inchangés", report.unchanged()));
    rows.add(entry("indexés", report.indexed()));
    rows.add(entry("illisibles", report.unreadable().size() + report.stillUnreadable().size()));
    rows.add(entry("restent à lire", report.remaining()));
    rows.add(entry("remplacés", report.replaced()));
    rows.add(entry("disparus", report.missing()));
    return rows.stream()
        .map(
            row ->
                "<tr><th scope=\"row\">%s</th><td>%d</td></tr>"
                    .formatted(row.getKey(), row.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String lists(RunRecord kept) {
    RunReport report = kept.report();
    return list(
            "Documents illisibles",
            Stream.concat(report.unreadable().stream(), report.stillUnreadable().stream())
                .map(unread -> unread.location() + " : " + unread.message()))
        + list(
            "Documents lus en partie",
            kept.partly().stream()
                .map(
                    paper ->
                        "%s : %d pages non lues sur %d"
                            .formatted(paper.location(), paper.unread(), paper.pages())))
        + list(
            "Documents non revérifiés",
            report.unverified().stream().map(place -> place.location() + " : " + place.why()))
        + list("Lacunes de la liste de la source", report.gaps().stream())
        + list(
            "Numéros et séances qui manquent", kept.bodies().stream().flatMap(RunRecordHtml::gaps));
  }

  private static Stream<String> gaps(BodyState body) {
    return Stream.concat(
            body.gaps().stream().map(GapWords::of), body.quiet().stream().map(GapWords::of))
        .map(gap -> body.body() + ", " + gap);
  }

  private static String list(String heading, Stream<String> items) {
    String all =
        items.map(item -> "<li>%s</li>".formatted(escaped(item))).collect(Collectors.joining("\n"));
    return all.isEmpty() ? "" : "<h2>%s</h2>\n<ul>\n%s\n</ul>\n".formatted(heading, all);
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
