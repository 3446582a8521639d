package fr.greffe.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Names that are one organisation's or two's: half of them were never looked at while tuning. */
class LabelledPairsTest {
  private static final Path PAIRS = Path.of("src/test/resources/organisation/paires.tsv");
  private static final Path CONFIG = Path.of("config");
  private static final double PRECISION = 0.98;
  private static final double RECALL = 0.90;

  private static Comparison comparison;

  @BeforeAll
  static void load() {
    NameReader names = NameReader.load(CONFIG);
    comparison = new Comparison(names, Territories.load(CONFIG, names));
  }

  @Test
  void linksThePairsItWasTunedOn() {
    assertGood(judged(0));
  }

  @Test
  void linksThePairsHeldOut() {
    assertGood(judged(1));
  }

  private static void assertGood(List<Judged> pairs) {
    long linked = pairs.stream().filter(Judged::linked).count();
    long right = pairs.stream().filter(pair -> pair.linked() && pair.same()).count();
    long wanted = pairs.stream().filter(Judged::same).count();
    String wrong = pairs.stream().filter(pair -> pair.linked() != pair.same()).toList().toString();
    assertThat((double) right / linked)
        .as("précision, %s", wrong)
        .isGreaterThanOrEqualTo(PRECISION);
    assertThat((double) right / wanted).as("rappel, %s", wrong).isGreaterThanOrEqualTo(RECALL);
  }

  private static List<Judged> judged(int half) {
    List<Lexicon.Entry> rows = Lexicon.load(PAIRS).entries();
    List<Judged> pairs = new ArrayList<>();
    for (int i = half; i < rows.size(); i += 2) {
      Lexicon.Entry row = rows.get(i);
      Likeness likeness =
          comparison.compare(
              comparison.know(designation(row.column(0), row.column(1))),
              comparison.know(designation(row.column(2), row.column(3))));
      pairs.add(new Judged(row, row.column(4).equals("oui"), likeness));
    }
    return pairs;
  }

  private static Designation designation(String name, @Nullable String place) {
    return new Designation(name, null, place == null || place.isEmpty() ? null : place, null);
  }

  private record Judged(Lexicon.Entry row, boolean same, Likeness likeness) {
    boolean linked() {
      return likeness.verdict().links();
    }

    @Override
    public String toString() {
      return "%n%s : %s".formatted(row, likeness);
    }
  }
}
