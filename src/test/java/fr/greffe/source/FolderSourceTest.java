package fr.greffe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {
  @TempDir private Path home;

  @Test
  void listsFilesByPathWithTheFolderAsTheJobNamesIt() throws IOException {
    write("actes/b.pdf", "actes/2024/a.pdf", "actes/a.pdf");
    assertThat(locations("**/*.pdf"))
        .containsExactly("actes/2024/a.pdf", "actes/a.pdf", "actes/b.pdf");
  }

  @Test
  void keepsOnlyWhatAPatternMeansWhateverTheCase() throws IOException {
    write("actes/A.PDF", "actes/b.html", "actes/c.txt", "actes/2024/d.html");
    assertThat(locations("**/*.pdf", "*.html")).containsExactly("actes/A.PDF", "actes/b.html");
  }

  @Test
  void leavesHiddenFilesAndFoldersOut() throws IOException {
    write("actes/a.pdf", "actes/.b.pdf", "actes/.git/c.pdf");
    assertThat(locations()).containsExactly("actes/a.pdf");
  }

  @Test
  void listsALinkToNothingWithItsProblem() throws IOException {
    write("actes/a.pdf");
    Files.createSymbolicLink(home.resolve("actes/b.pdf"), home.resolve("absent.pdf"));
    assertThat(source("**/*.pdf").list())
        .extracting(FoundFile::location, FoundFile::problem)
        .containsExactly(
            tuple("actes/a.pdf", null), tuple("actes/b.pdf", "lien vers un fichier absent"));
  }

  @Test
  void listsWhatIsNoFileWithItsProblem() throws Exception {
    write("actes/a.pdf");
    Files.createSymbolicLink(home.resolve("actes/b.pdf"), Path.of("/dev/zero"));
    new ProcessBuilder("mkfifo", home.resolve("actes/c.pdf").toString()).start().waitFor();
    assertThat(source("**/*.pdf").list())
        .extracting(FoundFile::location, FoundFile::problem)
        .containsExactly(
            tuple("actes/a.pdf", null),
            tuple("actes/b.pdf", "n'est pas un fichier mais un tube ou un périphérique"),
            tuple("actes/c.pdf", "n'est pas un fichier mais un tube ou un périphérique"));
  }

  @Test
  void followsNoLinkOutOfTheFolderUnlessTheJobSaysSo() throws IOException {
    write("actes/2024/a.pdf", "ailleurs/b.pdf", "ailleurs/dossier/c.pdf");
    Files.createSymbolicLink(home.resolve("actes/b.pdf"), home.resolve("ailleurs/b.pdf"));
    Files.createSymbolicLink(home.resolve("actes/dossier"), home.resolve("ailleurs/dossier"));
    Files.createSymbolicLink(home.resolve("actes/copie.pdf"), home.resolve("actes/2024/a.pdf"));
    String out = "lien qui sort du dossier ; « links: true » dans le travail le fait suivre";
    assertThat(source().list())
        .extracting(FoundFile::location, FoundFile::problem)
        .containsExactly(
            tuple("actes/2024/a.pdf", null),
            tuple("actes/b.pdf", out),
            tuple("actes/copie.pdf", null),
            tuple("actes/dossier", out));
    assertThat(new FolderSource(home, "actes", List.of(), false, true).list())
        .extracting(FoundFile::location, FoundFile::problem)
        .containsExactly(
            tuple("actes/2024/a.pdf", null),
            tuple("actes/b.pdf", null),
            tuple("actes/copie.pdf", null),
            tuple("actes/dossier/c.pdf", null));
  }

  @Test
  void doesNotFollowALoopForEver() throws IOException {
    write("actes/a.pdf");
    Files.createSymbolicLink(home.resolve("actes/encore"), home.resolve("actes"));
    assertThat(locations()).containsExactly("actes/a.pdf");
  }

  @Test
  void saysWhichFolderIsMissing() {
    assertThatThrownBy(() -> source().list())
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("dossier introuvable : " + home.resolve("actes"));
  }

  private List<String> locations(String... patterns) {
    return source(patterns).list().stream().map(FoundFile::location).toList();
  }

  private FolderSource source(String... patterns) {
    return new FolderSource(home, "actes", Stream.of(patterns).map(FilePattern::of).toList());
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Files.createDirectories(home.resolve(name).getParent());
      Files.writeString(home.resolve(name), name);
    }
  }
}
