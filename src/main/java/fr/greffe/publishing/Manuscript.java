package fr.greffe.publishing;

import fr.greffe.dossier.Chapter;
import fr.greffe.dossier.Citation;
import fr.greffe.dossier.Dossier;
import fr.greffe.dossier.Draft;
import fr.greffe.dossier.Line;
import fr.greffe.dossier.MoneyTable.Row;
import fr.greffe.wording.FrenchDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as it is printed, whatever the format.
 *
 * @param title of the document
 * @param address where the evidence is served ("http://127.0.0.1:8080"), or an empty string
 * @param blocks in order
 */
public record Manuscript(String title, String address, List<Block> blocks) {
  private static final int NOTES = 3;

  public Manuscript {
    blocks = List.copyOf(blocks);
  }

  /**
   * Lays out a dossier.
   *
   * @param draft of the question, or null
   * @param deadline of the question in words, or an empty string
   * @param day on which the dossier is drawn up
   */
  public static Manuscript of(
      Dossier dossier, @Nullable Draft draft, String deadline, LocalDate day, String address) {
    List<Block> blocks = chapters(dossier, day);
    if (draft != null) {
      blocks.addAll(draft(draft, deadline));
    }
    return new Manuscript("Dossier : " + dossier.subject().name(), address, blocks);
  }

  /**
   * Lays out a dossier that was kept, with the question as people wrote it.
   *
   * @param answer that was given; may be empty
   * @param day on which the dossier was frozen
   */
  public static Manuscript frozen(
      Dossier dossier, String question, String answer, LocalDate day, String address) {
    List<Block> blocks = chapters(dossier, day);
    written(blocks, "Question", question);
    written(blocks, "Réponse", answer);
    return new Manuscript("Dossier : " + dossier.subject().name(), address, blocks);
  }

  /** The same with a sentence before everything. */
  public Manuscript noting(String words) {
    List<Block> more = new ArrayList<>(blocks);
    more.addFirst(Block.Paragraph.of(words));
    return new Manuscript(title, address, more);
  }

  private static void written(List<Block> blocks, String title, String words) {
    if (!words.isBlank()) {
      blocks.add(new Block.Heading(2, title));
      words
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> blocks.add(Block.Paragraph.of(line)));
    }
  }

  private static List<Block> chapters(Dossier dossier, LocalDate day) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of(foreword(dossier, day)));
    for (Chapter chapter : Chapter.values()) {
      List<Line> lines = dossier.of(chapter);
      if (!lines.isEmpty()) {
        blocks.add(new Block.Heading(2, chapter.french()));
        blocks.addAll(chapter == Chapter.MONEY ? money(dossier) : List.of(items(chapter, lines)));
        int leftOut = dossier.leftOut().getOrDefault(chapter, 0);
        if (leftOut > 0) {
          blocks.add(
              Block.Paragraph.of("Lignes de moindre poids, non montrées : " + leftOut + "."));
        }
      }
    }
    return blocks;
  }

  /** The sources in the order of their first note. */
  List<Citation> notes() {
    return blocks.stream()
        .flatMap(Manuscript::texts)
        .flatMap(text -> text.citations().stream())
        .distinct()
        .toList();
  }

  private static Stream<Text> texts(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> paragraph.sentences().stream();
      case Block.Items items -> items.items().stream();
      case Block.Table table -> table.rows().stream().flatMap(List::stream);
      case Block.Heading heading -> Stream.empty();
      case Block.Picture picture -> Stream.empty();
    };
  }

  private static String foreword(Dossier dossier, LocalDate day) {
    return "Établi le "
        + FrenchDays.day(day)
        + " d’après "
        + documents(dossier.sources().size())
        + (dossier.more() > 0
            ? " Papiers qui répondent aussi et ne sont pas repris : " + dossier.more() + "."
            : "")
        + " Chaque ligne renvoie à sa source ; le document d’origine fait seul foi.";
  }

  private static String documents(int count) {
    return count == 0
        ? "le registre, où rien ne répond."
        : count + (count == 1 ? " document" : " documents") + " du registre.";
  }

  private static Block items(Chapter chapter, List<Line> lines) {
    return new Block.Items(
        chapter == Chapter.SUMMARY,
        lines.stream()
            .map(line -> new Text(dated(chapter, line), some(line.citations())))
            .toList());
  }

  /** Enough of them to check a line; the page of the dossier shows all. */
  private static List<Citation> some(List<Citation> citations) {
    return citations.subList(0, Math.min(NOTES, citations.size()));
  }

  private static String dated(Chapter chapter, Line line) {
    boolean days = chapter == Chapter.TIMELINE || chapter == Chapter.VOTES;
    LocalDate day = line.day();
    return days
        ? (day == null ? "Sans date" : FrenchDays.day(day)) + " — " + line.words()
        : line.words();
  }

  private static List<Block> money(Dossier dossier) {
    List<Block> blocks = new ArrayList<>();
    if (dossier.money().rows().stream().anyMatch(Row::counted)) {
      blocks.add(BarChart.of(dossier.money()));
    }
    blocks.add(
        new Block.Table(
            "Chaque somme une fois ; les natures ne s’additionnent pas",
            List.of("Exercice", "Organisme", "Bénéficiaire", "Nature", "Somme", "Objet"),
            dossier.money().rows().stream().map(Manuscript::cells).toList()));
    return blocks;
  }

  private static List<Text> cells(Row row) {
    String nature =
        row.nature()
            + (row.counted() ? "" : " (hors total)")
            + (row.remark().isEmpty() ? "" : " — " + row.remark());
    return List.of(
        Text.of(row.year()),
        Text.of(row.body()),
        Text.of(row.beneficiary() == null ? "non dit" : row.beneficiary()),
        Text.of(nature),
        new Text(row.sum(), some(row.citations())),
        Text.of(row.object()));
  }

  private static List<Block> draft(Draft draft, String deadline) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "Projet de question"));
    blocks.add(
        Block.Paragraph.of(
            draft.body()
                + " ; règles : "
                + draft.assembly().name()
                + " ("
                + draft.assembly().source()
                + ") ; "
                + draft.length()
                + " caractères sur "
                + draft.assembly().characters()
                + " ; questions par groupe et par séance : "
                + draft.assembly().perGroup()
                + "."));
    if (!deadline.isEmpty()) {
      blocks.add(Block.Paragraph.of(deadline));
    }
    blocks.add(Block.Paragraph.of(draft.address()));
    blocks.add(new Block.Paragraph(draft.facts().stream().map(Manuscript::text).toList()));
    blocks.add(new Block.Items(true, draft.questions().stream().map(Manuscript::text).toList()));
    blocks.add(Block.Paragraph.of(draft.closing()));
    return blocks;
  }

  private static Text text(Draft.Sentence sentence) {
    return new Text(sentence.words(), sentence.citations());
  }
}
