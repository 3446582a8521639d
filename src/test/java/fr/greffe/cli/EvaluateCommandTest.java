package fr.greffe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {
  private static final List<String> TOWNS = List.of("Vaubelle", "Montclair", "Orcemont", "Brémont");

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** In each town the payees are right, and the firm is one that nobody annotated. */
  @BeforeEach
  void writesPapersAndTheirAnnotations() throws IOException {
    Files.createDirectories(folder.resolve("papiers"));
    Files.createDirectories(folder.resolve("annotations"));
    for (String town : TOWNS) {
      Files.writeString(
          folder.resolve("papiers/" + town + ".txt"),
          """
          Conseil municipal de %1$s

          Les subventions attribuées aux associations sont les suivantes :
          - Amis du Lavoir de %1$s : 300 €
          - Pétanque de %1$s : 200 €
          - Judo de %1$s : 150 €

          Le devis de la société Batimur %1$s est présenté.
          """
              .formatted(town));
      Files.writeString(
          folder.resolve("annotations/" + town + ".json"),
          """
          { "docType": "minutes",
            "organisations": [ "Amis du Lavoir de %1$s", "Pétanque de %1$s", "Judo de %1$s" ] }
          """
              .formatted(town));
    }
  }

  @Test
  void fitsTheConfidenceOfWhatIsRightMoreOften() throws IOException {
    Path weights = folder.resolve("confidence.tsv");
    assertThat(run("--gold", "annotations", "--confidence", "confidence.tsv"))
        .as(err.toString())
        .isZero();
    assertThat(Files.readString(weights))
        .contains("sur 16 mentions de 4 documents annotés à la main (12 justes)");
    Map<String, Double> fitted = weights(weights);
    Map<String, Double> shipped = weights(Path.of("config/models/confidence.tsv"));
    assertThat(fitted.keySet()).isEqualTo(shipped.keySet());
    assertThat(fitted.get("seuil")).isEqualTo(shipped.get("seuil"));
    assertThat(fitted.get("versement")).isGreaterThan(1);
  }

  @Test
  void asksForAnnotationsToFitOn() {
    assertThat(run("--confidence", "confidence.tsv")).isEqualTo(2);
    assertThat(err.toString()).contains("--confidence demande --gold");
    assertThat(folder.resolve("confidence.tsv")).doesNotExist();
  }

  private static Map<String, Double> weights(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .collect(Collectors.toMap(cells -> cells[0], cells -> Double.parseDouble(cells[1])));
  }

  private int run(String... options) {
    CommandLine line = Greffe.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    "evaluate", folder.resolve("papiers").toString(), "--out", folder + "/lu"),
                Arrays.stream(options)
                    .map(option -> option.startsWith("--") ? option : folder.resolve(option) + ""))
            .toList();
    return line.execute(arguments.toArray(String[]::new));
  }
}
