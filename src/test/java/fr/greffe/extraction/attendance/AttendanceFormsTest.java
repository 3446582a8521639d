package fr.greffe.extraction.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.extraction.Passages;
import fr.greffe.extraction.attendance.Seats.Elected;
import fr.greffe.extraction.forms.Form;
import fr.greffe.extraction.forms.Form.Level;
import fr.greffe.extraction.forms.FormTally;
import fr.greffe.register.Attendance;
import fr.greffe.register.Count;
import fr.greffe.register.Member;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Reads the papers of invented sittings, each in a form drawn from {@code attendance-forms.tsv},
 * and asks for every member and every count.
 */
class AttendanceFormsTest {
  private static final int DRAWN = Integer.getInteger("forms.drawn", 400);
  private static final double LEAST = 0.90;

  private final AttendanceReader reader = AttendanceReader.load(Path.of("config"));

  @Test
  void readsWhoWasThereInMostForms() throws Exception {
    Map<String, List<Level>> factors = Form.table("attendance-forms.tsv");
    List<Elected> everybody = Seats.everybody();
    Random random = new Random(20230314);
    FormTally tally = new FormTally();
    for (int i = 0; i < DRAWN; i++) {
      Form form = Form.draw(factors, random);
      Seats seats = Seats.draw(everybody, form, random);
      String text = FormWriter.write(form, seats);
      tally.add(form, misread(seats, reader.read(Passages.of(text))), text);
    }
    assertThat(tally.share()).as(tally::report).isGreaterThanOrEqualTo(LEAST);
  }

  /** What of a sitting is read otherwise; empty where all is right. */
  private static List<String> misread(Seats seats, @Nullable Attendance read) {
    List<String> wrong = new ArrayList<>();
    if (read == null) {
      return List.of("rien");
    }
    count("présents", seats.present().size(), read.presents(), wrong);
    count("pouvoirs", seats.givers().size(), read.pouvoirs(), wrong);
    count("absents", seats.absent().size(), read.absents(), wrong);
    Map<Elected, String> expected = new LinkedHashMap<>();
    seats.present().forEach(who -> expected.put(who, "présent"));
    seats.givers().forEach(who -> expected.put(who, "représenté"));
    seats.absent().forEach(who -> expected.put(who, "absent"));
    List<Member> members = new ArrayList<>(read.members());
    expected.forEach(
        (who, status) -> {
          Set<String> words = SameName.words(who.surname());
          List<Member> found =
              members.stream()
                  .filter(member -> SameName.words(member.name()).containsAll(words))
                  .toList();
          members.removeAll(found);
          if (found.size() != 1 || !status(found.getFirst()).equals(status)) {
            wrong.add(who.surname() + " " + status + " : " + found);
          }
        });
    members.forEach(member -> wrong.add("de trop : " + member));
    return wrong;
  }

  private static String status(Member member) {
    return switch (member.status()) {
      case PRESENT, SUBSTITUTE -> "présent";
      case REPRESENTED -> "représenté";
      case EXCUSED, ABSENT -> "absent";
    };
  }

  private static void count(String what, int expected, @Nullable Count read, List<String> wrong) {
    int value = read == null ? 0 : read.value();
    if (value != expected) {
      wrong.add(what + " : " + value + " pour " + expected);
    }
  }
}
