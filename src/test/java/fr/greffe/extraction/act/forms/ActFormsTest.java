package fr.greffe.extraction.act.forms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Document;
import fr.greffe.extraction.ActsAlone;
import fr.greffe.extraction.act.forms.Form.Expected;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.register.Act;
import fr.greffe.register.Count;
import fr.greffe.register.Vote;
import fr.greffe.rules.Lexicon;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reads the papers of {@link Forms} and holds the share that is read exactly. */
class ActFormsTest {
  private static final int PAPERS = Integer.getInteger("forms.papers", 400);
  private static final long SEED = Long.getLong("forms.seed", 20230412);
  private static final double FLOOR = Double.parseDouble(System.getProperty("forms.floor", "0.94"));

  private final ActsAlone reader = ActsAlone.load(Path.of("config"));
  private final DocumentParser parser = new DocumentParser();

  @Test
  void readsPapersOfMostForms() throws Exception {
    List<Form> forms = Forms.sample(PAPERS, SEED);
    Map<String, int[]> levels = new TreeMap<>();
    List<String> failing = new ArrayList<>();
    int exact = 0;
    for (Form form : forms) {
      String difference = difference(form);
      boolean read = difference.isEmpty();
      exact += read ? 1 : 0;
      form.levels()
          .forEach(
              (factor, level) -> {
                int[] tally = levels.computeIfAbsent(factor + " " + level, key -> new int[2]);
                tally[0] += read ? 1 : 0;
                tally[1]++;
              });
      if (!read) {
        failing.add(form.levels() + "\n  " + difference);
      }
    }
    assertThat((double) exact / forms.size())
        .as(() -> report(levels, failing))
        .isGreaterThanOrEqualTo(FLOOR);
  }

  private String difference(Form form) throws Exception {
    Document document = parser.parse(form.name(), form.text().getBytes(StandardCharsets.UTF_8));
    ActsAlone.Paper paper = reader.read(document);
    if (!form.types().contains(paper.type())) {
      return "type " + paper.type();
    }
    List<String> read = paper.acts().stream().map(ActFormsTest::read).toList();
    List<String> expected = form.acts().stream().map(ActFormsTest::printed).toList();
    return read.equals(expected) ? "" : "attendu " + expected + "\n  lu      " + read;
  }

  private static String printed(Expected act) {
    return act.number()
        + " | "
        + Lexicon.fold(act.object())
        + " | "
        + act.outcome()
        + " "
        + String.join("/", act.counts());
  }

  private static String read(Act act) {
    Vote vote = act.vote() == null ? null : act.vote().fact();
    return (act.number() == null ? "-" : act.number())
        + " | "
        + Lexicon.fold(act.object())
        + " | "
        + (vote == null ? "-" : vote.outcome().name().toLowerCase(Locale.ROOT))
        + " "
        + (vote == null
            ? "-/-/-"
            : stated(vote.pour()) + "/" + stated(vote.contre()) + "/" + stated(vote.abstention()));
  }

  private static String stated(@Nullable Count count) {
    return count == null || count.deduced() ? "-" : String.valueOf(count.value());
  }

  private static String report(Map<String, int[]> levels, List<String> failing) {
    StringBuilder report = new StringBuilder("niveaux manqués :\n");
    levels.forEach(
        (level, tally) -> {
          if (tally[0] < tally[1]) {
            report.append("%3d/%-3d %s%n".formatted(tally[0], tally[1], level));
          }
        });
    failing.forEach(form -> report.append(form).append('\n'));
    return report.toString();
  }
}
