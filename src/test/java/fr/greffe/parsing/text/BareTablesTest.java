package fr.greffe.parsing.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BareTablesTest {
  @Test
  void givesAHeadToLinesOfCellsThatHaveNone() {
    assertThat(BareTables.headed("Aides :\n| Judo | 300 € |\n| Cirque | 200 € |\nFin."))
        .isEqualTo("Aides :\n\n| | |\n|---|---|\n| Judo | 300 € |\n| Cirque | 200 € |\nFin.");
  }

  @Test
  void leavesTablesThatHaveTheirHeadAndLinesThatAreNoTable() {
    String table = "| Club | Aide |\n|---|---:|\n| Judo | 300 € |";
    assertThat(BareTables.headed(table)).isEqualTo(table);
    assertThat(BareTables.headed("Le 3 mai | Temps de lecture\n|\nSuite"))
        .isEqualTo("Le 3 mai | Temps de lecture\n|\nSuite");
    assertThat(BareTables.headed("| a | b |\n| a | b | c |")).isEqualTo("| a | b |\n| a | b | c |");
  }

  @Test
  void keepsTheRowsOfABareTableAsRows() {
    assertThat(Markdown.read("Aides :\n| Judo | 300 € |\n| Cirque | 200 € |").content().blocks())
        .anySatisfy(block -> assertThat(block.toString()).contains("Judo").contains("Cirque"));
  }
}
