package fr.greffe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.greffe.search.Facet;
import fr.greffe.search.Filters;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class SearchFiltersTest {
  @ParameterizedTest
  @CsvSource({
    "2021-04-22, 2021-04-22, 2021-04-22",
    "22/04/2021, 2021-04-22, 2021-04-22",
    "2021, 2021-01-01, 2021-12-31",
    "2024-02, 2024-02-01, 2024-02-29"
  })
  void takesDaysMonthsAndYears(String typed, LocalDate first, LocalDate last) {
    Filters filters = filters("--from", typed, "--to", typed);
    assertThat(filters.from()).isEqualTo(first);
    assertThat(filters.to()).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hier", "31/02/2021", "2021-13", "21/4/21"})
  void refusesDaysThatAreNone(String typed) {
    assertThatThrownBy(() -> filters("--from", typed))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("« " + typed + " »");
  }

  @ParameterizedTest
  @CsvSource({"42000, 42000", "42 000 €, 42000", "'1234,5', 1234.5"})
  void takesSumsAsTheyAreWritten(String typed, String value) {
    assertThat(filters("--min-amount", typed).minAmount()).isEqualByComparingTo(value);
    assertThat(filters("--max-amount", typed).maxAmount()).isEqualByComparingTo(value);
  }

  @Test
  void takesTheJobsThatBroughtThePapers() {
    assertThat(filters("--job", "actes,presse").of(Facet.JOB)).containsExactly("actes", "presse");
  }

  @Test
  void takesTypesInFrenchAndAsInTheRecord() {
    Filters filters = filters("--type", "Délibération,procès-verbal,press_article,communiqué");
    assertThat(filters.of(Facet.TYPE))
        .containsExactly(
            "deliberation",
            "minutes",
            "deliberation_list",
            "transcript",
            "press_article",
            "communique");
  }

  @Test
  void namesTheTypesThatItKnows() {
    assertThatThrownBy(() -> filters("--type", "tract"))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("« tract »")
        .hasMessageContaining("procès-verbal");
  }

  @Test
  void asksForNothingByDefault() {
    assertThat(filters()).isEqualTo(Filters.NONE);
    assertThat(filters("--unanimous").of(Facet.VOTE)).containsExactly("unanimous");
  }

  private static Filters filters(String... options) {
    Options command = new Options();
    new CommandLine(command).parseArgs(options);
    return command.filters.filters();
  }

  @Command(name = "options")
  private static final class Options {
    @Mixin private SearchFilters filters;
  }
}
