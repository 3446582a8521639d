package fr.greffe.extraction.heading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Document;
import fr.greffe.extraction.Rows;
import fr.greffe.extraction.act.ActPassage;
import fr.greffe.extraction.act.ActSegmenter;
import fr.greffe.extraction.act.Papers;
import fr.greffe.extraction.forms.Form;
import fr.greffe.extraction.forms.Form.Level;
import fr.greffe.extraction.forms.FormTally;
import fr.greffe.register.Body;
import fr.greffe.register.Seance;
import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Reads invented papers, the head of each in a form drawn from {@code head-forms.tsv} and of a body
 * of {@code head-bodies.tsv}, and asks for all that the head says.
 */
class HeadFormsTest {
  private static final int DRAWN = Integer.getInteger("forms.drawn", 150);
  private static final double LEAST = Double.parseDouble(System.getProperty("forms.floor", "0.90"));

  private final HeadingReader heads = HeadingReader.load(Path.of("config"));
  private final ActSegmenter acts = ActSegmenter.load(Path.of("config"));

  @Test
  void readsTheHeadInMostForms() throws Exception {
    Map<String, List<Level>> factors = Form.table("head-forms.tsv");
    List<List<String>> bodies = Rows.of("head-bodies.tsv");
    Random random = new Random(Long.getLong("forms.seed", 20231123));
    FormTally tally = new FormTally();
    for (int i = 0; i < DRAWN; i++) {
      Form form = Form.draw(factors, random);
      List<String> body = body(bodies, form, random);
      HeadPaper paper = HeadPaper.draw(form, body, random);
      tally.add(form, misread(paper), paper.text());
    }
    assertThat(tally.share()).as(tally::report).isGreaterThanOrEqualTo(LEAST);
  }

  /** A body whose paper may have that head. */
  private static List<String> body(List<List<String>> bodies, Form form, Random random) {
    List<String> names = form.levels().values().stream().map(Level::name).toList();
    List<List<String>> fit =
        bodies.stream()
            .filter(
                row ->
                    row.size() < 8 || Collections.disjoint(names, List.of(row.get(7).split(" "))))
            .toList();
    return fit.get(random.nextInt(fit.size()));
  }

  /** What of a head is read otherwise; empty where all is right. */
  private List<String> misread(HeadPaper paper) {
    List<String> wrong = new ArrayList<>();
    Document document = Papers.of(paper.text());
    DocumentHead head = heads.read(document, paper.type());
    Body body = head.body();
    Seance seance = head.seance();
    differs("organisme", paper.body(), body == null ? null : body.name(), wrong);
    differs("assemblée", paper.organ(), body == null ? null : body.organ(), wrong);
    differs("jour", paper.date(), seance == null ? null : seance.date(), wrong);
    differs("heure", paper.time(), seance == null ? null : seance.time(), wrong);
    differs("convocation", paper.summons(), seance == null ? null : seance.convocation(), wrong);
    if (paper.number() != null) {
      List<ActPassage> cut = acts.segment(document, paper.type());
      differs(
          "numéro", paper.number(), cut.isEmpty() ? null : cut.getFirst().printedNumber(), wrong);
    }
    return wrong;
  }

  private static void differs(
      String what, @Nullable Object expected, @Nullable Object read, List<String> wrong) {
    boolean same =
        expected instanceof String words && read instanceof String said
            ? Lexicon.fold(words).equals(Lexicon.fold(said.replace('’', '\'')))
            : Objects.equals(expected, read);
    if (!same) {
      wrong.add(what + " : " + read + " pour " + expected);
    }
  }
}
