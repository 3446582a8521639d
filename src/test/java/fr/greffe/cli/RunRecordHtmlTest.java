package fr.greffe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.batch.RunRecord;
import fr.greffe.batch.RunReport;
import fr.greffe.batch.RunReport.Status;
import fr.greffe.batch.RunReport.Unread;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class RunRecordHtmlTest {
  private static final Instant BEGAN = Instant.parse("2026-03-02T08:00:00Z");

  @Test
  void tellsOnOnePageWhatIsReadAndWhatIsNot() {
    Unread locked =
        new Unread(
            "actes/<clos>.pdf", "d1", "parse", "ENCRYPTED", "Il faut un mot de passe.", null);
    Document page = page(List.of(locked));
    assertThat(page.title()).isEqualTo("Travail « actes », passage 7");
    assertThat(page.select("p").eachText()).anyMatch(line -> line.endsWith("en 2,0 s."));
    assertThat(page.select(".manque").text()).startsWith("Pas à jour");
    assertThat(page.select("tr").eachText()).contains("documents 2", "indexés 1", "illisibles 1");
    assertThat(page.select("li").eachText())
        .containsExactly("actes/<clos>.pdf : Il faut un mot de passe.");
    assertThat(page.select("script, link, img")).isEmpty();
  }

  @Test
  void saysThatAllIsThereWhereItIs() {
    Document page = page(List.of());
    assertThat(page.select(".complet").text()).startsWith("À jour");
    assertThat(page.select("h2")).isEmpty();
  }

  private static Document page(List<Unread> unreadable) {
    int bad = unreadable.size();
    RunReport report =
        new RunReport(
            "actes",
            7,
            Status.COMPLETED,
            null,
            1 + bad,
            1 + bad,
            0,
            1 + bad,
            1,
            1,
            0,
            unreadable,
            List.of(),
            0,
            0,
            0,
            0,
            List.of(),
            List.of(),
            2.0,
            0.5);
    return Jsoup.parse(
        RunRecordHtml.of(
            new RunRecord(report, BEGAN, BEGAN.plusSeconds(2), null, List.of(), List.of())));
  }
}
