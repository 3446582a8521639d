package fr.greffe.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoriesTest {
  private static NameReader names;
  private static Territories territories;

  @BeforeAll
  static void load() {
    names = NameReader.load(Path.of("config"));
    territories = Territories.load(Path.of("config"), names);
  }

  @Test
  void givesTheNumberOfATerritoryHoweverItIsCalled() {
    assertThat(named("Ville d'Annecy")).extracting(Listed::siren).containsExactly("200063402");
    assertThat(named("CC Cluses Arve et Montagnes"))
        .extracting(Listed::siren)
        .containsExactly("200033116");
    assertThat(named("Conseil départemental de la Haute-Savoie"))
        .extracting(Listed::code)
        .containsExactly("74");
  }

  @Test
  void keepsAllCommunesOfOneName() {
    assertThat(named("Commune de Saint-Denis")).hasSizeGreaterThan(1);
    assertThat(territories.isShared(Set.of("saint", "deni"))).isTrue();
  }

  @Test
  void givesNumbersWhoseKeyIsRight() {
    assertThat(named("Mairie de Lyon"))
        .allSatisfy(
            commune ->
                assertThat(RegistrationKeys.isSiren(String.valueOf(commune.siren()))).isTrue());
  }

  @Test
  void givesTheNumbersOfCouncils() {
    assertThat(named("Conseil départemental du Nord"))
        .extracting(Listed::siren)
        .containsExactly("225900018");
    assertThat(named("Région Centre-Val de Loire"))
        .extracting(Listed::siren)
        .containsExactly("234500023");
    assertThat(named("Collectivité européenne d'Alsace"))
        .extracting(Listed::siren)
        .containsExactly("200094332");
  }

  /** Two départements are one council by now, as is a région: their old numbers are not given. */
  @ParameterizedTest
  @ValueSource(
      strings = {"Département du Bas-Rhin", "Région Corse", "Département de la Martinique"})
  void givesNoNumberToACouncilThatIsNoMore(String name) {
    assertThat(named(name)).hasSize(1).extracting(Listed::siren).containsOnlyNulls();
  }

  @Test
  void everyNumberOfACouncilHasItsKeyAndItsTerritory() throws IOException {
    Path reference = Path.of("config/reference");
    Set<String> territories = new HashSet<>();
    for (String list : List.of("departements", "regions")) {
      rows(reference.resolve(list + ".tsv")).forEach(row -> territories.add(list + row[1]));
    }
    List<String[]> councils = rows(reference.resolve("conseils.tsv"));
    assertThat(councils).hasSizeGreaterThan(100);
    assertThat(councils)
        .allSatisfy(row -> assertThat(RegistrationKeys.isSiren(row[2])).as(row[1]).isTrue())
        .filteredOn(row -> row.length == 3)
        .allSatisfy(row -> assertThat(territories).contains(row[0] + row[1]));
    assertThat(councils).extracting(row -> row[2]).doesNotHaveDuplicates();
  }

  private static List<String[]> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .toList();
  }

  private static List<Listed> named(String name) {
    return territories.named(names.read(name, null));
  }
}
