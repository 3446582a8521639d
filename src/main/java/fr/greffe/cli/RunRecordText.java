package fr.greffe.cli;

import fr.greffe.batch.RunRecord;
import fr.greffe.completeness.BodyState;
import fr.greffe.wording.GapWords;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was kept of a run on one page, for people. */
final class RunRecordText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm", Locale.FRANCE)
          .withZone(ZoneId.systemDefault());

  private RunRecordText() {}

  static String of(RunRecord kept) {
    List<String> lines = new ArrayList<>();
    lines.add("Passage %d, le %s".formatted(kept.report().run(), TIME.format(kept.began())));
    lines.add(RunReportText.of(kept.report()));
    if (kept.listed() != null) {
      lines.add(
          "  la source nomme %d documents, %d sont connus"
              .formatted(kept.listed(), kept.report().files()));
    }
    kept.partly()
        .forEach(
            paper ->
                lines.add(
                    "  pages non lues : %s (%d sur %d)"
                        .formatted(OneLine.of(paper.location()), paper.unread(), paper.pages())));
    kept.bodies().forEach(body -> add(lines, body));
    lines.add(
        kept.complete()
            ? "À jour : tout ce qui a été trouvé est lu, et rien n'est connu comme manquant."
            : "Pas à jour : voir ci-dessus ce qui manque.");
    return String.join(System.lineSeparator(), lines);
  }

  private static void add(List<String> lines, BodyState body) {
    lines.add(
        "  %s : %d actes, %d séances%s%s"
            .formatted(
                body.body(),
                body.acts(),
                body.sittings(),
                body.first() == null ? "" : " du " + body.first() + " au " + body.last(),
                body.unnumbered() == 0 ? "" : ", " + body.unnumbered() + " actes sans numéro lu"));
    body.gaps().forEach(gap -> lines.add("    numéros : " + GapWords.of(gap)));
    body.quiet().forEach(time -> lines.add("    " + GapWords.of(time)));
  }
}
