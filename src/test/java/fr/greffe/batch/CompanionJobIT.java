package fr.greffe.batch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.fixtures.ZipFiles;
import fr.greffe.register.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Messages of the Actes application beside acts, with the real database and search server. */
class CompanionJobIT {
  private static final Path MESSAGES = Path.of("src/test/resources/actes");
  private static final String ACT =
      "Délibération du 14 mars 2024 : le conseil municipal décide d'attribuer 1 500 € au moulin.";

  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  @TempDir private Path home;

  @Test
  void readsMessagesWithTheirActWheneverTheyCome() throws IOException {
    try (Workbench bench = new Workbench(home, SERVER.url())) {
      bench.write("moulin.pdf", ACT);
      Files.copy(MESSAGES.resolve("transmission.xml"), bench.papers().resolve("envoi.xml"));
      RunReport first = bench.run();
      assertThat(first.files()).isEqualTo(1);
      assertThat(first.indexed()).isEqualTo(1);
      assertThat(first.unreadable()).isEmpty();
      assertThat(requireNonNull(requireNonNull(only(bench).act()).matter()).code())
          .isEqualTo("7.5");
      assertThat(requireNonNull(only(bench).act()).number()).isEqualTo("2024_031");

      Files.copy(MESSAGES.resolve("accuse-de-reception.xml"), bench.papers().resolve("retour.xml"));
      assertThat(bench.run().indexed()).isEqualTo(1);
      assertThat(requireNonNull(only(bench).transmission()).received())
          .isEqualTo(LocalDate.of(2024, 3, 18));
      assertThat(bench.run().indexed()).isZero();
    }
  }

  @Test
  void namesAMessageWithoutItsActUntilTheActComes() throws IOException {
    try (Workbench bench = new Workbench(home, SERVER.url())) {
      byte[] message = Files.readAllBytes(MESSAGES.resolve("transmission.xml"));
      Path zip = bench.papers().resolve("lot.zip");
      Files.write(zip, ZipFiles.of(Map.of("dossier/envoi.xml", message)));
      assertThat(bench.run().unreadable())
          .singleElement()
          .satisfies(
              alone -> {
                assertThat(alone.location()).isEqualTo("papiers/lot.zip!/dossier/envoi.xml");
                assertThat(alone.message()).contains("sans l'acte");
              });
      byte[] act = ACT.getBytes(StandardCharsets.UTF_8);
      Files.write(
          zip, ZipFiles.of(Map.of("dossier/envoi.xml", message, "dossier/moulin.pdf", act)));
      RunReport whole = bench.run();
      assertThat(whole.unreadable()).isEmpty();
      assertThat(requireNonNull(only(bench).act()).number()).isEqualTo("2024_031");
    }
  }

  @Test
  void knowsTheActOfAnUnreadableFileByItsMessageAlone() throws IOException {
    try (Workbench bench = new Workbench(home, SERVER.url())) {
      bench.write("moulin.pdf", "%PDF-1.7 coupé");
      assertThat(bench.run().unreadable()).hasSize(1);
      assertThat(only(bench).act()).isNull();

      Files.copy(MESSAGES.resolve("transmission.xml"), bench.papers().resolve("envoi.xml"));
      assertThat(bench.run().unreadable())
          .extracting(RunReport.Unread::reason)
          .containsExactly("CORRUPT");
      Entry entry = only(bench);
      assertThat(entry.kind()).isEqualTo(Entry.Kind.DELIBERATION);
      assertThat(entry.title()).startsWith("Subvention à l'association");
      assertThat(entry.date()).isEqualTo(LocalDate.of(2024, 3, 14));
      assertThat(requireNonNull(entry.act()).number()).isEqualTo("2024_031");
      assertThat(entry.warnings())
          .filteredOn(warning -> warning.code().equals("document-illisible"))
          .singleElement()
          .satisfies(
              warning ->
                  assertThat(warning.message())
                      .contains("endommagé")
                      .contains("vient du seul fichier Actes"));
      assertThat(bench.run().nothingToDo()).isTrue();
    }
  }

  private static Entry only(Workbench bench) throws IOException {
    List<Entry> entries = List.copyOf(bench.index().values());
    assertThat(entries).hasSize(1);
    return entries.getFirst();
  }
}
