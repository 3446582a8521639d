package fr.greffe.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.batch.Change.Subject;
import fr.greffe.extraction.Extraction;
import fr.greffe.json.EntryJson;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.register.Entry;
import fr.greffe.wording.StatedWords;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one reading states and another does not. */
class ChangeTest {
  private static final Extraction RULES = Extraction.load(Path.of("config"));
  private static final String ACT =
      """
      Commune de Valserre
      Séance du conseil municipal du 3 mars 2024
      Nombre de conseillers en exercice : %d
      Présents : Mme Odile Kern, M. Luc Abel. Absents : %s.
      Délibération n° 2024-12 : vie associative
      Le conseil prend acte que l'association Les Gais Pinceaux %s.
      Adopté à l'unanimité.
      """;

  @Test
  void tellsOfEventsCountsAndMembers() throws Exception {
    List<Change> changes =
        Change.between(
            read(ACT.formatted(23, "M. Jean Morel", "a été dissoute le 12 mars 2020")),
            read(ACT.formatted(25, "M. Paul Noir", "serait dissoute en 2025")));
    assertThat(changes.stream().filter(change -> change.subject() == Subject.EVENT))
        .extracting(Change::gained)
        .containsExactlyInAnyOrder(true, false);
    assertThat(changes)
        .filteredOn(change -> change.subject() != Subject.EVENT)
        .extracting(change -> (change.gained() ? "+ " : "- ") + StatedWords.of(change.fact()))
        .contains("- absents : Jean Morel", "+ absents : Paul Noir")
        .anySatisfy(line -> assertThat(line).startsWith("+ présence : 25 en exercice"))
        .anySatisfy(line -> assertThat(line).startsWith("- présence : 23 en exercice"))
        .noneSatisfy(line -> assertThat(line).contains("Kern"));
  }

  @Test
  void isReadBackAsItWasKept() throws Exception {
    for (Change change : Change.between(List.of(), read(ACT.formatted(23, "M. Jean Morel", "")))) {
      String kept = EntryJson.writeLine(change.fact());
      assertThat(EntryJson.mapper().readValue(kept, change.subject().type()))
          .isEqualTo(change.fact());
    }
  }

  private static List<Entry> read(String text) throws Exception {
    return RULES.read(new DocumentParser().parse("a.txt", text.getBytes(UTF_8)), "a.txt");
  }
}
