package fr.greffe.extraction.attendance;

import fr.greffe.extraction.Rows;
import fr.greffe.extraction.forms.Form;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Who sits, who gives a proxy and who is away at an invented sitting.
 *
 * @param present in the order of the list
 * @param givers whose bearer is the member present of the same rank
 * @param absent neither present nor represented
 */
record Seats(List<Elected> present, List<Elected> givers, List<Elected> absent) {
  /**
   * A member.
   *
   * @param title M. or Mme
   * @param first name
   * @param surname in capitals
   */
  record Elected(String title, String first, String surname) {
    boolean man() {
      return title.equals("M.");
    }
  }

  static List<Elected> everybody() throws IOException {
    return Rows.of("attendance-persons.tsv").stream()
        .map(row -> new Elected(row.get(0), row.get(1), row.get(2)))
        .toList();
  }

  static Seats draw(List<Elected> everybody, Form form, Random random) {
    List<Elected> drawn = new ArrayList<>(everybody);
    Collections.shuffle(drawn, random);
    int sit = 7 + random.nextInt(9);
    int give = form.name("pouvoirs").equals("aucun") ? 0 : 1 + random.nextInt(3);
    int miss = form.words("absents").contains("{absents}") ? 1 + random.nextInt(4) : 0;
    List<Elected> present = new ArrayList<>(drawn.subList(0, sit));
    if (form.words("nom").startsWith("{g")) {
      present.sort((a, b) -> Boolean.compare(b.man(), a.man()));
    }
    return new Seats(
        List.copyOf(present),
        List.copyOf(drawn.subList(sit, sit + give)),
        List.copyOf(drawn.subList(sit + give, sit + give + miss)));
  }

  int seats() {
    return present.size() + givers.size() + absent.size();
  }

  int votes() {
    return present.size() + givers.size();
  }
}
