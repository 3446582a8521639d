package fr.greffe.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.register.Body;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Until when a question can be filed, by the rules of each assembly. */
class DeadlineTest {
  private static final Path CONFIG = Path.of("config");
  private static final PublicHolidays HOLIDAYS = PublicHolidays.load(CONFIG);
  private static final List<Assembly> ASSEMBLIES = Assembly.load(CONFIG);

  @ParameterizedTest
  @CsvSource({"2021,2021-04-04", "2024,2024-03-31", "2025,2025-04-20", "2038,2038-04-25"})
  void knowsEaster(int year, LocalDate sunday) {
    assertThat(PublicHolidays.easter(year)).isEqualTo(sunday);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-05-01,false", "2025-05-02,true", "2025-05-03,false", "2025-04-21,false",
    "2025-05-29,false", "2025-06-09,false", "2025-12-25,false", "2025-12-26,true"
  })
  void knowsWorkingDays(LocalDate day, boolean working) {
    assertThat(HOLIDAYS.isWorkingDay(day)).isEqualTo(working);
  }

  @Test
  void countsHoursBackThroughASunday() {
    Deadline deadline =
        Deadline.of(LocalDateTime.parse("2025-05-05T18:30"), rules(Body.Kind.COMMUNE), HOLIDAYS);
    assertThat(deadline.limit()).isEqualTo("2025-05-03T18:30");
  }

  @Test
  void countsWorkingDaysBackOverHolidays() {
    Deadline deadline =
        Deadline.of(LocalDateTime.parse("2025-05-12T09:30"), rules(Body.Kind.REGION), HOLIDAYS);
    assertThat(deadline.limit()).isEqualTo("2025-05-06T09:30");
  }

  @Test
  void sendsALateQuestionToTheNextSitting() {
    Deadline deadline =
        Deadline.of(LocalDateTime.parse("2025-05-05T18:30"), rules(Body.Kind.COMMUNE), HOLIDAYS);
    assertThat(deadline.words(LocalDateTime.parse("2025-05-03T18:30")))
        .startsWith("À déposer avant le 3 mai 2025 à 18 h 30");
    assertThat(deadline.words(LocalDateTime.parse("2025-05-03T18:31")))
        .startsWith("Trop tard pour la séance du 5 mai 2025")
        .endsWith("la question va à la séance suivante.");
  }

  @ParameterizedTest
  @EnumSource(Body.Kind.class)
  void hasRulesForEveryKindOfBody(Body.Kind kind) {
    Assembly rules = rules(kind);
    assertThat(rules.questions()).isBetween(1, 4);
    assertThat(rules.addressee("Mme Odile Perrachon")).startsWith("Madame");
    assertThat(rules.addressee("M. Luc Fanget")).startsWith("Monsieur");
    assertThat(rules.addressee(null)).contains("Madame", "Monsieur");
  }

  private static Assembly rules(Body.Kind kind) {
    return Assembly.of(new Body("Organisme d’essai", kind, null), ASSEMBLIES);
  }
}
