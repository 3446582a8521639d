package fr.greffe.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Document;
import fr.greffe.extraction.act.Papers;
import fr.greffe.register.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that a text exhausts says so on the record: what it did not read may be missing. */
class AbandonedRulesTest {
  private static final Path CONFIG = Path.of("config");
  private static final String MINUTES =
      """
      Procès-verbal de la séance du conseil municipal du 12 mai 2021
      Présents : M. Jules ORME, Mme Rose HOUX
      Secrétaire de séance : Mme Rose HOUX
      """;
  private static final String ENDLESS =
      """

        - name: endless
          pattern: '(x+)+\\1y'
          examples: []
      """;

  @Test
  void warnsOfTheRuleThatGaveUp(@TempDir Path folder) throws IOException {
    Extraction extraction = Extraction.load(withEndlessRule(folder));
    assertThat(warnings(extraction, MINUTES + "x".repeat(60)))
        .singleElement()
        .extracting(Warning::message)
        .asString()
        .contains("« endless »");
    assertThat(warnings(extraction, MINUTES + "Le conseil approuve le bail.")).isEmpty();
  }

  private static List<Warning> warnings(Extraction extraction, String text) {
    Document document = Papers.of(text);
    return extraction.read(document, "papier.txt").getFirst().warnings().stream()
        .filter(warning -> warning.code().equals("regle-abandonnee"))
        .toList();
  }

  private static Path withEndlessRule(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(CONFIG)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(CONFIG.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Path outcomes = folder.resolve("rules/act-outcomes.yaml");
    Files.writeString(outcomes, Files.readString(outcomes).stripTrailing() + ENDLESS);
    return folder;
  }
}
