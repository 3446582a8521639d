package fr.greffe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the archive as a user does: unpacked in a fresh folder, by its launcher. */
class PackagedProgramIT {
  /** The first Java that can record what a process loads and compiles. */
  private static final int RECORDS_FROM = 25;

  @TempDir private static Path folder;

  private static Path program;
  private static Map<String, String> environment = Map.of();

  /** What a command printed, and how it ended. */
  private record Result(int code, String output) {}

  @BeforeAll
  static void unpacksTheArchive() throws Exception {
    Path archive;
    try (Stream<Path> built = Files.list(Path.of("target"))) {
      archive =
          built
              .filter(file -> file.getFileName().toString().endsWith(".tar.gz"))
              .findFirst()
              .orElseThrow();
    }
    assertThat(run(folder, "tar", "-xzf", archive.toAbsolutePath().toString()).code()).isZero();
    try (Stream<Path> unpacked = Files.list(folder)) {
      program = unpacked.filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }

  @Test
  void findsTheGrantItsArticleAndItsQuestionAfterADemo() throws Exception {
    String data = folder.resolve("data").toString();
    Result demo;
    try (TraceCollector collector = new TraceCollector()) {
      environment = Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", collector.address());
      demo = greffe("demo", "--no-serve", "--data", data);
      assertThat(collector.received())
          .contains("greffe.job", "deliberations", "greffe.document")
          .contains("proces-verbal-avec-debats.pdf", "read", "extract", "index");
    } finally {
      environment = Map.of();
    }
    assertThat(demo.output()).contains("pdf-tronque.pdf", "pdf-protege-par-mot-de-passe.pdf");
    assertThat(demo.code()).as(demo.output()).isEqualTo(3);
    if (Runtime.version().feature() >= RECORDS_FROM) {
      assertThat(program.resolve("app")).isDirectoryContaining("glob:**/reader-*.aot");
    }

    Result again = greffe("demo", "--no-serve", "--data", data);
    assertThat(again.output()).contains("inchangé");
    assertThat(again.code()).as(again.output()).isEqualTo(3);

    Result search = greffe("search", "mont-blanc industries", "--data", data);
    assertThat(search.output())
        .contains("CS2021-15", "42 000 €", "2 880 €", "unanimité")
        .contains("dissolution-annoncee", "quatre-questions");
    assertThat(search.code()).as(search.output()).isZero();
  }

  @Test
  void extractsAndExplainsWithNothingElseRunning() throws Exception {
    String file = "fixtures/deliberations/cotisation-et-subvention-objet-dans-la-marge.pdf";
    assertThat(greffe("extract", file).output()).contains("\"number\" : \"CS2021-15\"");
    assertThat(greffe("explain", file).output()).contains("42 000 €", "p. 1");
  }

  @Test
  void namesInFrenchWhatIsWrongWithACommand() throws Exception {
    Result unknown = greffe("extrait");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.output()).contains("argument inconnu : extrait");

    Result missing = greffe("extract", "absent.pdf");
    assertThat(missing.code()).isEqualTo(3);
    assertThat(missing.output()).contains("illisible : absent.pdf");
  }

  private static Result greffe(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(program.resolve("greffe").toString());
    command.addAll(List.of(arguments));
    return run(program, command.toArray(String[]::new));
  }

  private static Result run(Path in, String... command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(in.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(String.join(" ", command)).isTrue();
    // Narrow and no-break spaces part thousands on a French screen.
    String printed = Files.readString(output).replace('\u202F', ' ').replace('\u00A0', ' ');
    return new Result(process.exitValue(), printed);
  }
}
