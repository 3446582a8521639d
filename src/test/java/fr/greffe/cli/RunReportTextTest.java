package fr.greffe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.batch.RunReport;
import fr.greffe.batch.RunReport.Status;
import fr.greffe.batch.RunReport.Unread;
import fr.greffe.json.ReportJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunReportTextTest {
  private static final Unread LOCKED =
      new Unread(
          "actes/clos.pdf", "d1", "parse", "ENCRYPTED", "Le PDF demande un mot de passe.", null);
  private static final Unread CUT =
      new Unread("actes/coupe.pdf", "d2", "parse", "CORRUPT", "Le PDF est coupé.", 2);

  @Test
  void namesEachUnreadableFileWithItsCause() {
    assertThat(RunReportText.of(report(Status.COMPLETED, null)).lines())
        .containsExactly(
            "Travail « actes » : terminé en 2,0 s",
            "  11 fichiers, 10 documents (1 fichier en double)",
            "  lus                       6  3,0 documents/s",
            "  inchangés                 2",
            "  indexés                   5  9 entrées, 1 document avec des pages non lues",
            "  illisibles                1",
            "    actes/clos.pdf : Le PDF demande un mot de passe.",
            "  toujours illisibles       1  non relus : ni le fichier ni le lecteur n'ont changé",
            "    actes/coupe.pdf : Le PDF est coupé.",
            "  restent à lire            1",
            "  remplacés                 1");
  }

  @Test
  void saysWhyARunFailedAndWhatToDo() {
    assertThat(RunReportText.of(report(Status.FAILED, "le disque est plein")))
        .startsWith(
            "Travail « actes » : ÉCHEC après 2,0 s : le disque est plein ; relancez-le pour"
                + " reprendre");
  }

  @Test
  void letsNoFileNameForgeALine() {
    assertThat(OneLine.of("lot\nTravail « actes » : terminé\u001b[2J\u202efdp.pdf"))
        .isEqualTo("lot\uFFFDTravail « actes » : terminé\uFFFD[2J\uFFFDfdp.pdf");
    Unread forged = new Unread("a\nTravail « b » : terminé", "d", "parse", "EMPTY", "Vide.", null);
    assertThat(RunReportText.of(report(Status.COMPLETED, null, forged)).lines())
        .contains("    a\uFFFDTravail « b » : terminé : Vide.");
  }

  @Test
  void writesTheSameReportAsJson() {
    assertThat(ReportJson.write(List.of(report(Status.COMPLETED, null))))
        .contains("\"job\" : \"actes\"")
        .contains("\"status\" : \"completed\"")
        .contains("\"unchanged\" : 2")
        .contains("\"message\" : \"Le PDF est coupé.\"")
        .contains("\"page\" : 2");
  }

  private static RunReport report(Status status, @Nullable String failure) {
    return report(status, failure, LOCKED);
  }

  private static RunReport report(Status status, @Nullable String failure, Unread unread) {
    return new RunReport(
        "actes",
        7,
        status,
        failure,
        11,
        10,
        1,
        6,
        5,
        9,
        2,
        List.of(unread),
        List.of(CUT),
        1,
        1,
        1,
        0,
        List.of(),
        List.of(),
        2.0,
        3.0);
  }
}
