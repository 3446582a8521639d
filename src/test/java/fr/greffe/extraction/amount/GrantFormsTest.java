package fr.greffe.extraction.amount;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.extraction.amount.GrantPapers.Paper;
import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who gets how much, and who is an organisation, in papers of every form that we know of. */
class GrantFormsTest {
  private static final long SEED = 20_260_523;

  /** One paper in three: each form, neighbourhood and state of letters still comes up often. */
  private static final int EVERY = 3;

  private static final GrantScore SCORE = new GrantScore();

  @BeforeAll
  static void readThem() throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    List<Paper> papers = GrantPapers.load().every(random);
    IntStream.range(0, papers.size())
        .filter(at -> at % EVERY == 0)
        .mapToObj(papers::get)
        .forEach(SCORE::read);
  }

  @Test
  void givesEachSumToWhomThePaperGivesIt() {
    assertThat(SCORE.level("tout").payees()).as("%s", SCORE.mistakes()).isGreaterThan(0.90);
  }

  @Test
  void findsTheNamesAndInventsFewWhateverTheForm() {
    GrantScore.Level every = SCORE.level("tout");
    assertThat(every.recall()).as("%s", SCORE.mistakes()).isGreaterThan(0.92);
    assertThat(every.precision()).as("%s", SCORE.mistakes()).isGreaterThan(0.94);
  }

  @Test
  void readsEveryFormAtLeastHalfRight() {
    SCORE.levels().forEach((name, level) -> assertThat(level.payees()).as(name).isGreaterThan(0.5));
  }

  @Test
  void givesNoTotalToAnybody() {
    assertThat(SCORE.level("tout").totals).as("%s", SCORE.mistakes()).isZero();
  }
}
