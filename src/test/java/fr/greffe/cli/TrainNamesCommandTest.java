package fr.greffe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.language.NameModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainNamesCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void annotatesTwoTowns() throws IOException {
    Files.createDirectories(folder.resolve("appris"));
    Files.createDirectories(folder.resolve("tenus"));
    Files.writeString(
        folder.resolve("appris/un.train"),
        """
        Le marché est confié à <START:organisation> Batimur <END> .
        <START:person> Anne Corvin <END> habite <START:place> Montclair <END> .
        """);
    Files.writeString(
        folder.resolve("tenus/deux.train"),
        "La voirie revient à <START:organisation> Batimur <END> .\n");
  }

  @Test
  void writesAModelAndSaysWhatItLearntAndHowItDoes() throws IOException {
    Path model = folder.resolve("models/names.bin");
    int code =
        run(
            "--annotated",
            folder.resolve("appris").toString(),
            "--test",
            folder.resolve("tenus").toString(),
            "--generated",
            "300",
            "--seed",
            "7",
            "--out",
            model.toString());
    assertThat(code).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("300 phrases inventées, 2 annotées")
        .containsPattern("organisations précision \\d,\\d\\d, rappel \\d,\\d\\d .*, 1 attendues");
    assertThat(NameModel.load(folder)).isNotNull();
  }

  @Test
  void refusesToMeasureOnWhatItLearns() {
    Path model = folder.resolve("noms.bin");
    String both = folder.resolve("appris").toString();
    assertThat(run("--annotated", both, "--test", both, "--out", model.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("mesurer sur ce qui est appris");
    assertThat(model).doesNotExist();
  }

  @Test
  void saysWhichFolderHoldsNoSentences() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("vide"));
    assertThat(run("--annotated", empty.toString(), "--out", folder.resolve("m.bin").toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--annotated : aucun fichier");
  }

  private int run(String... options) {
    CommandLine line = Greffe.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    String[] arguments = new String[options.length + 1];
    arguments[0] = "train-names";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return line.execute(arguments);
  }
}
