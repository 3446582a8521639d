package fr.greffe.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.extraction.act.Papers;
import fr.greffe.extraction.vote.VoteNotation;
import fr.greffe.register.Act;
import fr.greffe.register.Attendance;
import fr.greffe.register.Count;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sittings in which one vote decides several acts, or people come and go, one file a sitting in
 * {@code src/test/resources/sittings}: the minutes, a line of equals signs, then one line an act:
 * number or rank, present / proxies / voters, its vote. A star marks what is deduced.
 */
class SittingsTest {
  private static final Path FOLDER = Path.of("src/test/resources/sittings");
  private static final Extraction EXTRACTION = Extraction.load(Path.of("config"));
  private static final Hints MINUTES = new Hints(DocumentType.MINUTES, null);

  static Stream<Path> sittings() throws Exception {
    return Files.list(FOLDER).sorted();
  }

  @Test
  void hasSeveralSittings() throws Exception {
    assertThat(sittings()).hasSizeGreaterThan(3);
  }

  @ParameterizedTest
  @MethodSource("sittings")
  void readsTheVoteAndTheAttendanceOfEachAct(Path sitting) throws Exception {
    String[] parts = Files.readString(sitting).split("\n====+\n");
    List<Entry> entries = EXTRACTION.read(Papers.of(parts[0]), sitting.toString(), MINUTES);
    assertThat(entries.stream().filter(entry -> entry.act() != null).map(SittingsTest::line))
        .containsExactly(parts[1].strip().split("\n"));
  }

  private static String line(Entry entry) {
    Act act = Objects.requireNonNull(entry.act());
    String rank = act.number() == null ? act.item() : act.number();
    String vote = act.vote() == null ? "-" : VoteNotation.write(act.vote().fact());
    return rank + " | " + attendance(entry.attendance()) + " | " + vote;
  }

  private static String attendance(@Nullable Attendance who) {
    return who == null
        ? "-"
        : count(who.presents()) + " / " + count(who.pouvoirs()) + " / " + count(who.votants());
  }

  private static String count(@Nullable Count count) {
    return count == null ? "-" : count.value() + (count.deduced() ? "*" : "");
  }
}
