package fr.greffe.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.fixtures.ZipFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZipFolderTest {
  private static final byte[] ACT = "Délibération du 3 mars 2024".getBytes(UTF_8);

  @TempDir private Path folder;
  private final Map<String, String> found = new LinkedHashMap<>();

  @Test
  void givesEachFileUnderItsFolder() throws IOException {
    assertThat(visit(ZipFiles.of(Map.of("2024/mars/acte.txt", ACT)))).isNull();
    assertThat(found).containsExactly(Map.entry("2024/mars/acte.txt", new String(ACT, UTF_8)));
  }

  @Test
  void goesThroughAZipInAZip() throws IOException {
    byte[] inner = ZipFiles.of(Map.of("acte.txt", ACT));
    visit(ZipFiles.of(Map.of("lots/mars.zip", inner)));
    assertThat(found).containsOnlyKeys("lots/mars.zip!/acte.txt");
  }

  @Test
  void stopsAtZipsTooDeepAndNamesThem() throws IOException {
    byte[] zip = ZipFiles.of(Map.of("acte.txt", ACT));
    for (int level = 0; level < 5; level++) {
      zip = ZipFiles.of(Map.of("z.zip", zip));
    }
    visit(zip);
    assertThat(found)
        .containsExactly(
            Map.entry("z.zip!/z.zip!/z.zip", "! archive ZIP imbriquée à plus de 3 niveaux"));
  }

  @Test
  void leavesAWordProcessorsFileWhole() throws IOException {
    byte[] word = ZipFiles.of(Map.of("[Content_Types].xml", ACT, "word/document.xml", ACT));
    Path file = Files.write(folder.resolve("acte.docx"), word);
    assertThat(ZipFolder.is(file)).isFalse();
    visit(ZipFiles.of(Map.of("acte.docx", word)));
    assertThat(found).containsOnlyKeys("acte.docx");
  }

  @Test
  void tellsAZipByItsBytes() throws IOException {
    Path file = Files.write(folder.resolve("lot.pdf"), ZipFiles.of(Map.of("acte.txt", ACT)));
    assertThat(ZipFolder.is(file)).isTrue();
    assertThat(ZipFolder.is(Files.write(folder.resolve("acte.zip"), ACT))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, etc/passwd",
    "/racine/acte.txt, racine/acte.txt",
    "C:\\actes\\acte.txt, C_/actes/acte.txt",
    "a/./b//acte.txt, a/b/acte.txt",
    "acte\u202Efdp.txt, acte_fdp.txt",
    "acte\u0007\u0001.txt, acte__.txt",
    "'..', sans-nom",
  })
  void makesHostileNamesSafe(String name, String safe) throws IOException {
    visit(ZipFiles.of(Map.of(name, ACT)));
    assertThat(found).containsOnlyKeys(safe);
  }

  @Test
  void partsNamesThatBecomeOne() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("acte.txt", ACT);
    files.put("/acte.txt", ACT);
    visit(ZipFiles.of(files));
    assertThat(found).containsOnlyKeys("acte.txt", "acte.txt (2)");
  }

  @Test
  void readsNamesThatWindowsWroteInFrance() throws IOException {
    byte[] zip = ZipFiles.of(Map.of("délibération n° 3.txt", ACT), Charset.forName("IBM850"));
    visit(zip);
    assertThat(found).containsOnlyKeys("délibération n° 3.txt");
  }

  @Test
  void leavesOutWhatSystemsPutThere() throws IOException {
    visit(
        ZipFiles.of(
            Map.of("__MACOSX/._a.txt", ACT, ".DS_Store", ACT, "Thumbs.db", ACT, "a.txt", ACT)));
    assertThat(found).containsOnlyKeys("a.txt");
  }

  @Test
  void namesLockedFiles() throws IOException {
    visit(ZipFiles.locked(ZipFiles.of(Map.of("secret.txt", ACT))));
    assertThat(found)
        .containsExactly(
            Map.entry("secret.txt", "! protégé par un mot de passe dans l'archive ZIP"));
  }

  @Test
  void refusesABomb() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] zeros = new byte[30_000_000];
    for (int rank = 0; rank < 10; rank++) {
      files.put("zéros-" + rank + ".txt", zeros);
    }
    assertThat(visit(ZipFiles.of(files))).contains("bombe de décompression");
    assertThat(found).hasSizeLessThan(8);
  }

  @Test
  void saysThatADamagedZipIsDamagedAndReadsWhatIsWhole() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.txt", ACT);
    files.put("b.txt", ACT);
    byte[] zip = ZipFiles.of(files);
    byte[] bent = zip.clone();
    bent[40] ^= 0x55;
    visit(bent);
    assertThat(found)
        .containsEntry("a.txt", "! endommagé dans l'archive ZIP")
        .containsEntry("b.txt", new String(ACT, UTF_8));
    assertThat(visit(Arrays.copyOf(zip, zip.length - 30))).contains("endommagée");
  }

  private @Nullable String visit(byte[] zip) throws IOException {
    found.clear();
    Path file = Files.write(folder.resolve("lot.zip"), zip);
    return ZipFolder.visit(
        file,
        new ContentsVisitor() {
          @Override
          public void file(String name, InputStream bytes) throws IOException {
            found.put(name, new String(bytes.readAllBytes(), UTF_8));
          }

          @Override
          public void problem(String name, String problem) {
            found.put(name, "! " + problem);
          }
        });
  }
}
