package fr.greffe.extraction.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LogisticTest {
  @Test
  void findsTheWeightsThatMadeTheCases() {
    double[] made = {0.8, -1.2, 1.5};
    Random random = new Random(3);
    List<Logistic.Case> cases =
        Stream.generate(() -> new double[] {1, random.nextInt(2), random.nextGaussian()})
            .limit(4_000)
            .map(parts -> new Logistic.Case(parts, random.nextDouble() < Logistic.of(parts, made)))
            .toList();
    assertThat(Logistic.fit(cases, 3)).containsExactly(made, Offset.offset(0.15));
  }

  @Test
  void staysModestWhereAllIsAlike() {
    List<Logistic.Case> right =
        List.of(
            new Logistic.Case(new double[] {1, 1}, true),
            new Logistic.Case(new double[] {1, 0}, false));
    assertThat(Logistic.fit(right, 2)[1]).isBetween(0.1, 2.0);
  }

  @Test
  void measuresHowFarWhatIsAnnouncedIsFromWhatIsSeen() {
    List<Logistic.Case> seen =
        Stream.of(true, true, true, false, true)
            .map(so -> new Logistic.Case(new double[] {1}, so))
            .toList();
    assertThat(Reliability.gap(new double[] {0.75, 0.75, 0.75, 0.75, 1}, seen))
        .isCloseTo(0, Offset.offset(1e-9));
    assertThat(Reliability.gap(new double[] {0.95, 0.95, 0.95, 0.95, 0.95}, seen))
        .isCloseTo(0.15, Offset.offset(1e-9));
  }
}
