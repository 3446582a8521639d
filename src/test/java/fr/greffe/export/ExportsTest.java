package fr.greffe.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.json.EntryJson;
import fr.greffe.json.SampleEntries;
import fr.greffe.register.Entry;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ExportsTest {
  private static final Nomenclature MATTERS =
      new Nomenclature(Map.of("7", "Finances locales", "7.5", "Subventions"));
  private static final Decider VALBRUME =
      new Decider("Commune de Valbrume", "21860194600013", "PREF074");

  private final List<Gap> gaps = new ArrayList<>();

  /** Opens an export. */
  private interface Opening {
    Export open(Writer out) throws IOException;
  }

  private static String write(Opening opening, Entry... entries) throws IOException {
    StringWriter out = new StringWriter();
    try (Export export = opening.open(out)) {
      for (Entry entry : entries) {
        export.add(entry);
      }
    }
    return out.toString();
  }

  private Export scdl(Writer out, Decider decider, boolean proposed) throws IOException {
    return new ScdlDeliberations(
        out, new ScdlRows(name -> decider, MATTERS, proposed), new ScdlChecks(MATTERS), gaps::add);
  }

  @Test
  void writesScdlThatPassesTheChecks() throws IOException {
    String file = write(out -> scdl(out, VALBRUME, true), SampleEntries.deliberation());
    assertThat(file)
        .endsWith(
            "\r\nCommune de Valbrume,21860194600013,D2022-11,2022-03-17,7.5,"
                + "finances locales/subventions,Subvention à l'association Les Amis du Lavoir,,,"
                + "PREF074,2022-03-18,27,23,21,1,1,\r\n");
    assertThat(gaps).singleElement().satisfies(gap -> assertThat(gap.excludes()).isFalse());
    List<ScdlFile.Finding> findings = new ArrayList<>();
    assertThat(new ScdlFile(new ScdlChecks(MATTERS)).check(new StringReader(file), findings::add))
        .isOne();
    assertThat(findings).isEmpty();
  }

  @Test
  void saysWhyAnActHasNoRow() throws IOException {
    String file =
        write(
            out -> scdl(out, new Decider("Commune de Valbrume", "", ""), true),
            SampleEntries.deliberation());
    assertThat(file.lines()).hasSize(1);
    assertThat(gaps.stream().filter(Gap::excludes))
        .containsExactly(
            new Gap(
                "n° D2022-11 du 17 mars 2022, Commune de Valbrume (deliberation-valbrume.pdf, p."
                    + " 1)",
                "COLL_SIRET",
                "la valeur, obligatoire, manque",
                true));
  }

  @Test
  void writesNoMatterThatIsOnlyProposed() throws IOException {
    String file = write(out -> scdl(out, VALBRUME, false), SampleEntries.deliberation());
    assertThat(file.lines()).hasSize(1);
    assertThat(gaps.getFirst().reason())
        .isEqualTo(
            "seulement proposée, à confirmer : 7.5 Subventions (une subvention est attribuée)");
  }

  @Test
  void draftsGrantsAndSaysWhatIsLeftToAdd() throws IOException {
    String file =
        write(
            out -> new ScdlSubventions(out, name -> VALBRUME, gaps::add),
            SampleEntries.deliberation());
    assertThat(file)
        .endsWith(
            "\r\n"
                + "Commune de Valbrume,21860194600013,,D2022-11,Les Amis du Lavoir,,,Subvention à"
                + " l'association Les Amis du Lavoir,1500.00,aide en numéraire,,,,,,\r\n");
    assertThat(gaps)
        .extracting(Gap::column)
        .containsExactly(
            "dateConvention",
            "idBeneficiaire",
            "conditionsVersement",
            "datesPeriodeVersement",
            "notificationUE",
            "pourcentageSubvention");
    assertThat(gaps).noneMatch(Gap::excludes);
  }

  @Test
  void checksAnothersFileLineByLine() throws IOException {
    List<ScdlFile.Finding> findings = new ArrayList<>();
    String file = "COLL_NOM,COLL_SIRET\r\nCommune de Valbrume,1\r\n";
    new ScdlFile(new ScdlChecks(MATTERS)).check(new StringReader(file), findings::add);
    assertThat(findings).extracting(ScdlFile.Finding::line).containsExactly(1L, 2L);
    assertThat(findings.get(1).reason()).isEqualTo("2 cellules au lieu de 17");
  }

  @Test
  void writesLegislation() throws IOException {
    JsonNode act =
        EntryJson.mapper()
            .readTree(
                write(JsonLd::new, SampleEntries.deliberation(), SampleEntries.deliberation()))
            .get("@graph")
            .get(1);
    assertThat(act.get("@type").asString()).isEqualTo("Legislation");
    assertThat(act.get("legislationIdentifier").asString())
        .isEqualTo("074-210000000-20220317-D2022_11-DE");
    assertThat(act.get("legislationDate").asString()).isEqualTo("2022-03-17");
  }

  @Test
  void writesVotesWithTheirNames() throws IOException {
    JsonNode motion =
        EntryJson.mapper()
            .readTree(write(Popolo::new, SampleEntries.deliberation()))
            .get("motions")
            .get(0);
    assertThat(motion.get("result").asString()).isEqualTo("pass");
    JsonNode event = motion.get("vote_events").get(0);
    assertThat(event.get("counts").toString())
        .contains("{\"option\":\"yes\",\"value\":21}", "{\"option\":\"no\",\"value\":1}");
    assertThat(event.get("votes").toString()).contains("\"option\":\"no\"");
  }

  @Test
  void writesOneEntryALine() throws IOException {
    String lines = write(JsonLines::new, SampleEntries.deliberation());
    assertThat(EntryJson.read(lines.strip())).isEqualTo(SampleEntries.deliberation());
  }

  @Test
  void writesARowForASpreadsheet() throws IOException {
    String file = write(Spreadsheet::new, SampleEntries.deliberation());
    assertThat(file).startsWith("\ufeffidentifiant;nature;");
    assertThat(file).contains(";D2022-11;2022-03-17;Commune de Valbrume;");
  }

  @ParameterizedTest
  @CsvSource({
    "=HYPERLINK(1), '''=HYPERLINK(1)'",
    "+33 4, '''+33 4'",
    "@SOMME, '''@SOMME'",
    "-1, '''-1'",
    "1 500 €, 1 500 €",
    "'', ''"
  })
  void letsNoSpreadsheetRunACell(String cell, String written) {
    assertThat(Plain.cell(cell)).isEqualTo(written);
  }
}
