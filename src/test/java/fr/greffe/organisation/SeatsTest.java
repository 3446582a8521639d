package fr.greffe.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.greffe.organisation.Seats.Seat;
import fr.greffe.register.Entry;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Who sits where, by what acts written for the purpose say. */
class SeatsTest {
  private static final String SITTING =
      """
      Commune de Varzelle

      Extrait du registre des délibérations du conseil municipal

      Séance du 4 mars %1$s

      Le 4 mars %1$s à vingt heures, le conseil municipal de la commune de Varzelle s'est réuni sous la présidence de Mme Odile Perrachon, maire.

      Présents : Mme Odile Perrachon, M. Luc Fanget, M. Jean Ravel, Mme Anne Delorme.

      Objet : Délégués au Syndicat des Eaux du Valmont

      Après en avoir délibéré, le conseil municipal, à l'unanimité, désigne M. Jean Ravel, titulaire, et Mme Anne Delorme, suppléante, pour représenter la commune au Syndicat des Eaux du Valmont.
      """;

  @Test
  void namesThoseWhoWereAppointed() throws Exception {
    List<Seat> seats = seats("Syndicat des Eaux du Valmont", SITTING.formatted("2024"));
    assertThat(seats)
        .extracting(Seat::person, Seat::french)
        .containsExactly(
            tuple("Anne Delorme", "désignation dite par Commune de Varzelle, le 2024-03-04"),
            tuple("Jean Ravel", "désignation dite par Commune de Varzelle, le 2024-03-04"));
    assertThat(seats).allSatisfy(seat -> assertThat(seat.place().page()).isEqualTo(1));
  }

  @Test
  void countsMembersByThePapersThatNameThem() throws Exception {
    List<Seat> seats =
        seats(
            "Commune de Varzelle",
            SITTING.formatted("2023"),
            SITTING.formatted("2024").replace("Mme Anne Delorme.", "Mme DELORME Anne."));
    assertThat(seats).extracting(Seat::appointed).containsOnly(false);
    assertThat(seats)
        .filteredOn(seat -> seat.person().toUpperCase(Locale.FRENCH).contains("DELORME"))
        .singleElement()
        .extracting(Seat::french)
        .isEqualTo("listes de présence, 2 papiers, du 2023-03-04 au 2024-03-04");
  }

  @Test
  void saysNothingOfWhoNobodyNames() throws Exception {
    assertThat(
            seats(
                "Les Tréteaux du Vernay",
                SignalsTest.ACT.formatted("Varzelle", "2024", "", "3 000", "")))
        .isEmpty();
  }

  private static List<Seat> seats(String organisation, String... papers) throws Exception {
    List<Entry> entries = SignalsTest.entries(papers);
    Reconciliation.Result result =
        Reconciliation.load(Path.of("config")).reconcile(entries, List.of());
    OrganisationRecord one =
        result.organisations().stream()
            .filter(
                known -> known.names().stream().anyMatch(use -> use.name().equals(organisation)))
            .findFirst()
            .orElseThrow();
    return Seats.of(one, result.links(), entries);
  }
}
