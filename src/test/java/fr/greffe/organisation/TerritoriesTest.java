package fr.greffe.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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

  private static List<Listed> named(String name) {
    return territories.named(names.read(name, null));
  }
}
