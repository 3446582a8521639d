package fr.greffe.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.completeness.NumberGap.Range;
import fr.greffe.register.Body;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletenessTest {
  @ParameterizedTest
  @CsvSource({
    "2024-056, 2024-05-13, 2024-#, 56, true",
    "DEL_2024_112, 2024-12-02, del-2024-#, 112, true",
    "CS2024-15, 2024-04-22, cs-2024-#, 15, true",
    "24/007, 2024-04-22, 24-#, 7, true",
    "12/2024, 2024-04-22, #-2024, 12, true",
    "20240056, 2024-04-22, 2024-#, 56, true",
    "2024-03-08, 2024-03-21, 2024-03-#, 8, true",
    "2024-31 bis, 2024-03-21, 2024-#, 31, true",
    "2024-24, 2024-03-21, 2024-#, 24, true",
    "VII-3, 2024-03-21, vii-#, 3, false",
    "15, 2024-03-21, #, 15, false",
    "24, 2024-03-21, #, 24, false",
    "12/24, 2024-03-21, #-24, 12, true",
  })
  void readsARankInASeries(String number, LocalDate day, String series, int rank, boolean yearly) {
    assertThat(ActNumber.of(number, day)).contains(new ActNumber(series, rank, yearly));
  }

  @ParameterizedTest
  @CsvSource({"2024", "A", "74123456789012", "''"})
  void readsNoRankWhereThereIsNone(String number) {
    assertThat(ActNumber.of(number, LocalDate.of(2024, 3, 1))).isEmpty();
  }

  @Test
  void namesTheNumbersThatAreMissing() {
    BodyState state =
        state(Body.Kind.COMMUNE, "2024-03 2024-04 2024-07 2024-07 2024-12", "2024-02-01");
    assertThat(state.gaps())
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.missing())
                  .containsExactly(new Range(1, 2), new Range(5, 6), new Range(8, 11));
              assertThat(gap.found()).isEqualTo(4);
              assertThat(gap.count()).isEqualTo(8);
            });
    assertThat(state.complete()).isFalse();
  }

  @Test
  void judgesEachSeriesByItself() {
    assertThat(
            state(Body.Kind.EPCI, "CC-2024-1 CC-2024-2 B-2024-1 B-2024-2", "2024-02-01").complete())
        .isTrue();
  }

  @Test
  void judgesNoBeginningWhereTheSeriesTellsNoYear() {
    assertThat(state(Body.Kind.COMMUNE, "412 413 415", "2024-02-01").gaps())
        .singleElement()
        .extracting(NumberGap::missing)
        .isEqualTo(List.of(new Range(414, 414)));
  }

  @Test
  void namesTheQuartersWithoutSitting() {
    List<ActLine> acts = new ArrayList<>();
    for (String day : List.of("2023-11-30", "2024-01-04", "2024-09-30", "2024-10-01")) {
      acts.add(act(Body.Kind.COMMUNE, null, LocalDate.parse(day)));
    }
    assertThat(Completeness.of(acts))
        .singleElement()
        .satisfies(
            state -> {
              assertThat(state.sittings()).isEqualTo(4);
              assertThat(state.quiet())
                  .containsExactly(
                      new QuietTime(
                          LocalDate.of(2024, 4, 1),
                          LocalDate.of(2024, 6, 30),
                          "CGCT, art. L. 2121-7"));
            });
  }

  @Test
  void wantsNoSittingOfABodyThatNoLawBinds() {
    List<ActLine> acts =
        List.of(
            act(Body.Kind.OTHER, null, LocalDate.of(2022, 1, 1)),
            act(Body.Kind.OTHER, null, LocalDate.of(2024, 1, 1)));
    assertThat(Completeness.of(acts).getFirst().complete()).isTrue();
  }

  @Test
  void takesSpellingsOfOneBodyTogether() {
    LocalDate day = LocalDate.of(2024, 2, 1);
    List<ActLine> acts = new ArrayList<>();
    for (String name : List.of("Commune d'Évry-Val", "Commune d’Evry Val", "Commune d'Évry-Val")) {
      acts.add(new ActLine(name, Body.Kind.COMMUNE, "2024-" + (acts.size() + 1), day, "abc"));
    }
    assertThat(Completeness.of(acts))
        .singleElement()
        .satisfies(
            state -> {
              assertThat(state.body()).isEqualTo("Commune d'Évry-Val");
              assertThat(state.complete()).isTrue();
            });
  }

  private static BodyState state(Body.Kind kind, String numbers, String day) {
    return Completeness.of(
            Arrays.stream(numbers.split(" "))
                .map(number -> act(kind, number, LocalDate.parse(day)))
                .toList())
        .getFirst();
  }

  private static ActLine act(Body.Kind kind, @Nullable String number, LocalDate day) {
    return new ActLine("Valserre", kind, number, day, "abc");
  }
}
