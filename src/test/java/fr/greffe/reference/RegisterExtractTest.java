package fr.greffe.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.greffe.organisation.Listed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterExtractTest {
  private static final Path LISTS = Path.of("src/test/resources/reference");

  /** Its columns are pressed in three ways, as publishers choose: gzip, Snappy, Zstandard. */
  @Test
  void readsLegalUnitsOfSireneInParquetAndLeavesPersonsOut() throws IOException {
    List<Listed> listed = new ArrayList<>();
    assertThat(new RegisterExtract(LISTS.resolve("unites-legales.parquet")).read(listed::add))
        .isEqualTo(3);
    assertThat(listed)
        .containsExactly(
            new Listed(
                "Sirene",
                "MONT BLANC INDUSTRIES",
                null,
                "999000017",
                null,
                null,
                null,
                null,
                "cessée"),
            new Listed(
                "Sirene",
                "LES CHARDONS BLEUS",
                null,
                "999000025",
                null,
                "W999000017",
                null,
                null,
                null));
  }

  @Test
  void givesNumbersBackTheirFirstZerosAndDatesTheirOrder() throws IOException {
    List<Listed> listed = new ArrayList<>();
    new RegisterExtract(LISTS.resolve("associations.parquet")).read(listed::add);
    assertThat(listed)
        .extracting(Listed::siret)
        .containsExactly("99900001700012", "01230004500018");
    assertThat(listed.getLast().siren()).isEqualTo("012300045");
    assertThat(listed.getLast().state()).isEqualTo("dissoute le 2021-11-17");
  }

  @Test
  void readsTheSameFromCsv(@TempDir Path folder) throws IOException {
    Path csv =
        Files.writeString(
            folder.resolve("sirene.csv"),
            """
            siren,denominationUniteLegale,etatAdministratifUniteLegale
            999000017,MONT BLANC INDUSTRIES,C
            """);
    List<Listed> listed = new ArrayList<>();
    assertThat(new RegisterExtract(csv).read(listed::add)).isEqualTo(1);
    assertThat(listed.getFirst().siren()).isEqualTo("999000017");
  }

  @Test
  void saysInFrenchWhatIsWrongWithAFile(@TempDir Path folder) throws IOException {
    byte[] whole = Files.readAllBytes(LISTS.resolve("unites-legales.parquet"));
    Path cut = Files.write(folder.resolve("coupe.parquet"), Arrays.copyOf(whole, whole.length / 2));
    byte[] spoilt = whole.clone();
    Arrays.fill(spoilt, 20, 200, (byte) 0x5a);
    for (Path file :
        List.of(
            cut,
            Files.write(folder.resolve("abime.parquet"), spoilt),
            Files.createFile(folder.resolve("vide.parquet")))) {
      assertThatThrownBy(() -> new RegisterExtract(file).read(listed -> {}))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith(file + " : fichier Parquet illisible");
    }
    Path other = Files.writeString(folder.resolve("autre.csv"), "a;b\n1;2\n");
    assertThatThrownBy(() -> new RegisterExtract(other).read(listed -> {}))
        .hasMessageContaining("ni un extrait de Sirene");
  }
}
