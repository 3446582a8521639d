package fr.greffe.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.greffe.document.Document;
import fr.greffe.document.PageSource;
import fr.greffe.parsing.UnreadableDocumentException;
import fr.greffe.parsing.pdf.PagePrinter;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every hostile file of ours through the same processes, one after another. */
class HostileSetTest {
  private static final Path GOOD = Path.of("fixtures/deliberations/vote-unanime-sans-decompte.pdf");

  private static final String OUTCOMES =
      """
      actions.pdf                            unread: La page est blanche.
      arbre-des-pages-en-boucle.pdf          CORRUPT
      archives-emboitees.zip                 UNSUPPORTED
      blocs-emboites.html                    TOO_DEEP
      bombe-xml.docx                         CORRUPT
      bombe-xml.html                         read
      bombe-xml.odt                          CORRUPT
      bombe-xml.svg                          UNSUPPORTED
      bombe.zip                              UNSUPPORTED
      contenu-sans-fin.pdf                   unread: La page est blanche.
      coupe-a-la-fin.pdf                     read
      coupe-a-moitie.pdf                     CORRUPT
      demi-caracteres.txt                    read
      dix-mille-pages.pdf                    unread: La page est blanche.
      dossier.pdf                            INACCESSIBLE
      entete-seul.pdf                        CORRUPT
      entite-du-reseau.docx                  CORRUPT
      entite-externe.docx                    CORRUPT
      groupes-emboites.rtf                   TOO_DEEP
      image-geante.pdf                       unread: L'image de la page est trop grande pour être lue.
      image-geante.tiff                      unread: L'image est unie : elle ne porte aucun texte.
      image-promise.rtf                      NO_TEXT
      jbig2-abime.pdf                        unread: L'image de la page ne peut pas être décodée.
      jpeg-abime.pdf                         unread: L'image de la page ne peut pas être décodée.
      jpeg2000-abime.pdf                     unread: L'image de la page ne peut pas être décodée.
      lien-en-boucle.pdf                     INACCESSIBLE
      lien-mort.pdf                          INACCESSIBLE
      liens-externes.docx                    read
      ligne-de-quatre-mega.txt               read
      messages-emboites.eml                  TOO_DEEP
      noms-hostiles.zip                      UNSUPPORTED
      page-immense-tournee.pdf               unread: La page est trop grande pour être lue comme une image.
      page-negative.pdf                      unread: La page est blanche.
      page-qui-appelle.html                  NO_TEXT
      page-sans-nombres.pdf                  unread: L'image de la page est trop grande pour être lue.
      pieces-jointes-aux-noms-hostiles.pdf   unread: La page est blanche.
      plan-coupe.png                         CORRUPT
      plan-geant.png                         unread: L'image est unie : elle ne porte aucun texte.
      police-enorme.pdf                      read
      son.docx                               UNSUPPORTED
      table-en-boucle.pdf                    CORRUPT
      tableaux-emboites.pdf                  CORRUPT
      tube.pdf                               INACCESSIBLE
      utf16-sans-marque.txt                  read
      vide.pdf                               EMPTY
      xfa-entites-externes.pdf               unread: La page est blanche.
      zero.pdf                               INACCESSIBLE
      """;

  @TempDir private Path folder;

  @Test
  void givesEachFileItsOutcomeAndGoesOn() throws Exception {
    Map<String, String> outcomes = new TreeMap<>();
    Patience patience =
        new Patience(
            Duration.ofMinutes(1), Duration.ZERO, Duration.ofSeconds(10), Duration.ofMinutes(3));
    try (ServerSocket server = new ServerSocket(0);
        ReaderPool pool = new ReaderPool(1, 256, patience, Path.of("target/ocr"))) {
      write(HostilePdfs.all(Files.readAllBytes(GOOD)));
      write(HostileFiles.all("http://127.0.0.1:" + server.getLocalPort() + "/x"));
      HostileFiles.impossible(folder);
      Document good = pool.read("acte", GOOD);
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          outcomes.put(file.getFileName().toString(), outcome(pool, file));
          assertThat(pool.read("acte", GOOD)).as("after " + file).isEqualTo(good);
        }
      }
      server.setSoTimeout(1);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
    List<String> said =
        outcomes.entrySet().stream()
            .map(outcome -> "%-38s %s".formatted(outcome.getKey(), outcome.getValue()))
            .toList();
    assertThat(said).containsExactlyElementsOf(OUTCOMES.lines().toList());
  }

  /** Patience grows with the size here, so that the good file has much of it. */
  @Test
  void givesUpOnceWhatCannotEverBeReadOrDrawnAndGoesOn() throws Exception {
    Path endless = Files.write(folder.resolve("endless.pdf"), HostilePdfs.endless());
    Patience patience =
        new Patience(
            Duration.ofSeconds(2), Duration.ofSeconds(5_000), Duration.ZERO, Duration.ZERO);
    try (ReaderPool pool = new ReaderPool(1, 256, patience, null)) {
      assertThat(outcome(pool, endless)).isEqualTo("TIMEOUT");
      assertThat(Readers.all()).as("no second process was tried").isEmpty();
      assertThat(pool.read("acte", GOOD).pages()).hasSize(1);

      assertThatThrownBy(() -> pool.draw(endless, 1))
          .isInstanceOf(UnreadableDocumentException.class)
          .hasMessageContaining("n'avance plus");
      assertThat(pool.draw(GOOD, 1)).get().isEqualTo(PagePrinter.print(GOOD, 1).orElseThrow());
      assertThat(pool.draw(GOOD, 2)).isEmpty();
    }
  }

  private void write(Map<String, byte[]> files) throws Exception {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** The reason of a refusal, or how much was read. */
  private static String outcome(ReaderPool pool, Path file) {
    try {
      Document document = pool.read(String.valueOf(file.getFileName()), file);
      assertThat(document.text()).doesNotContain("root:", "hahahaha");
      return document.pages().stream().allMatch(page -> page.source() == PageSource.NONE)
          ? "unread: " + document.pages().getFirst().unread()
          : "read";
    } catch (UnreadableDocumentException e) {
      assertThat(e.getMessage()).isNotBlank();
      return e.reason().name();
    }
  }
}
