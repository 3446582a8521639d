package fr.greffe.extraction.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import fr.greffe.document.Passage;
import fr.greffe.extraction.Passages;
import fr.greffe.extraction.attendance.AttendanceReader;
import fr.greffe.extraction.attendance.Roll;
import fr.greffe.register.Mention;
import fr.greffe.register.Vote;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of votes and attendances on any text whatever. */
class VoteInvariantsTest {
  private static final VoteReader VOTES = VoteReader.load(Path.of("config"));
  private static final AttendanceReader ATTENDANCES = AttendanceReader.load(Path.of("config"));
  private static final List<String> PIECES =
      List.of(
          "à l'unanimité",
          "Pour : ",
          "contre",
          "abstention",
          "3",
          " 12 ",
          "M. ",
          "Mme ",
          "HOUX",
          "Présents : ",
          "Absents :",
          "pouvoir à ",
          "(",
          ")",
          ", ",
          "\n",
          "\n\n",
          "\t",
          ": ",
          "et ",
          "voix ",
          "Vote : ",
          "ne prend pas part au vote",
          "s'abstient",
          "majorité",
          "élu",
          "«",
          "»",
          "le conseil ",
          "décide",
          "commission ",
          "Vu ",
          "/",
          "-",
          "groupe Alpha",
          "’",
          "\u0000",
          "é",
          "🗳",
          "votants ",
          "exercice ",
          "sous la présidence de ",
          "même vote",
          "prend acte");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void readsAnyTextTwiceAlikeAndInsideItsBounds(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      StringBuilder text = new StringBuilder();
      int pieces = 1 + random.nextInt(120);
      for (int i = 0; i < pieces; i++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      holds(Passages.of(text.toString()));
    }
  }

  private static void holds(Passage passage) {
    List<Roll> rolls = ATTENDANCES.rolls(passage);
    assertThat(ATTENDANCES.rolls(passage)).isEqualTo(rolls);
    assertThat(rolls).allSatisfy(roll -> assertThat(passage.span().contains(roll.span())).isTrue());
    List<Mention<Vote>> votes =
        VOTES.read(passage, rolls.isEmpty() ? null : rolls.getFirst().attendance());
    assertThat(VOTES.read(passage, rolls.isEmpty() ? null : rolls.getFirst().attendance()))
        .isEqualTo(votes);
    assertThat(votes)
        .allSatisfy(
            vote -> {
              assertThat(passage.span().contains(vote.span())).isTrue();
              assertThat(vote.evidence().quote())
                  .isEqualTo(vote.span().of(passage.document().text()));
            });
    VOTES.main(passage, votes);
    votes.forEach(vote -> VoteChecks.check(vote, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pour : 1 Contre : 2 ",
        "M. A, Mme B, ",
        "à l'unanimité ",
        "voix contre ",
        "Présents : ",
        "le conseil ",
        "Vu la ",
        "ne prend pas ",
        "abstention de M. X ",
        "(((((",
        "12 12 12 ",
        "A "
      })
  void readsRepeatedTextInBoundedTime(String piece) {
    Passage passage = Passages.of(piece.repeat(20_000 / piece.length()));
    assertTimeout(Duration.ofSeconds(30), () -> ATTENDANCES.rolls(passage));
    assertTimeout(Duration.ofSeconds(30), () -> VOTES.read(passage, null));
  }

  @Test
  void saysNothingOfAnEmptyText() {
    assertThat(VOTES.read(Passages.of(""), null)).isEmpty();
    assertThat(ATTENDANCES.rolls(Passages.of(""))).isEmpty();
  }

  @Test
  void copiesThePreviousVoteAndSaysSo() {
    Vote first = VOTES.read(Passages.of("Pour : 9 Contre : 2"), null).getFirst().fact();
    Vote second = VOTES.read(Passages.of("Même vote"), null, first).getFirst().fact();
    assertThat(second.outcome()).isEqualTo(Vote.Outcome.ADOPTED);
    assertThat(Objects.requireNonNull(second.pour()).deducedFrom()).contains("même vote");
  }
}
