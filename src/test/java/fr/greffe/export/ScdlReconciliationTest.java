package fr.greffe.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.greffe.json.SampleEntries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A published file beside the acts that were read. */
class ScdlReconciliationTest {
  private static final ScdlRows ROWS =
      new ScdlRows(
          name -> new Decider("Commune de Valbrume", "21860194600013", "PREF074"),
          new Nomenclature(Map.of("7", "Finances locales", "7.5", "Subventions")),
          false);
  private static final String HEADER =
      "DELIB_ID;DELIB_DATE;COLL_NOM;VOTE_POUR;VOTE_CONTRE;DELIB_URL\n";

  @Test
  void findsNothingWhereBothSayTheSame() throws IOException {
    assertThat(divergences("D2022/11;2022-03-17;COMMUNE DE VALBRUME;21;;\n")).isEmpty();
  }

  @Test
  void showsBothReadingsOfAVote() throws IOException {
    assertThat(divergences("D2022-11;2022-03-17;Commune de Valbrume;22;1;\n"))
        .containsExactly(
            new Divergence(
                Divergence.Kind.OTHER_VALUE,
                2,
                "n° D2022-11 du 17 mars 2022, Commune de Valbrume (deliberation-valbrume.pdf, p."
                    + " 1)",
                "VOTE_POUR : publié « 22 », lu « 21 »"));
  }

  @Test
  void showsAnotherDayWhereTheNumberIsTheSame() throws IOException {
    assertThat(divergences("D2022-11;2022-03-18;Commune de Valbrume;;;\n"))
        .extracting(Divergence::reason)
        .containsExactly("DELIB_DATE : publié « 2022-03-18 », lu « 2022-03-17 »");
  }

  @Test
  void namesActsWithoutRowAndRowsWithoutAct() throws IOException {
    List<Divergence> divergences =
        divergences(
            "D2022-10;2022-03-17;Commune de Valbrume;;;\n"
                + "D2022-12;2022-03-17;Commune de Valbrume;;;\n");
    assertThat(divergences)
        .extracting(Divergence::kind)
        .containsExactly(
            Divergence.Kind.NOT_PUBLISHED, Divergence.Kind.NOT_READ, Divergence.Kind.NOT_READ);
    assertThat(divergences).extracting(Divergence::line).containsExactly(0L, 2L, 3L);
  }

  @Test
  void missesNothingOfOtherBodiesOrOtherDays() throws IOException {
    assertThat(divergences("D2021-01;2021-01-05;Commune de Valbrume;;;\n"))
        .extracting(Divergence::kind)
        .containsExactly(Divergence.Kind.NOT_READ);
    assertThat(divergences("D2022-10;2022-03-17;Commune de Peyrelune;;;\n"))
        .extracting(Divergence::kind)
        .containsExactly(Divergence.Kind.NOT_READ);
  }

  @Test
  void readsTheAddressesAndRefusesAnotherFile() throws IOException {
    String line = "D2022-11;2022-03-17;Valbrume;;;https://valbrume.example/11.pdf\n";
    assertThat(read(HEADER + line + line).addresses())
        .containsExactly("https://valbrume.example/11.pdf");
    for (String other : List.of("", "a,b\n1,2\n", "é".repeat(20_000))) {
      assertThatThrownBy(() -> read(other)).hasMessageContaining("DELIB_ID");
    }
    assertThatThrownBy(() -> read("DELIB_ID,COLL_NOM\n\"1\"2,a\n"))
        .hasMessageContaining("pas un fichier CSV");
  }

  private static PublishedFile read(String text) throws IOException {
    return PublishedFile.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Divergence> divergences(String lines) throws IOException {
    List<Divergence> told = new ArrayList<>();
    PublishedFile file = read(HEADER + lines);
    try (ScdlReconciliation reconciliation = new ScdlReconciliation(file, ROWS, told::add)) {
      reconciliation.add(SampleEntries.deliberation());
    }
    return told;
  }
}
