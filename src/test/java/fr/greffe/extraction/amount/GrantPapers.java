package fr.greffe.extraction.amount;

import fr.greffe.extraction.Rows;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Papers of ours that give sums to names, in every way that {@code src/test/resources/grants}
 * lists: a line there is one more way, one more name, one more neighbourhood.
 */
record GrantPapers(
    List<List<String>> names,
    List<List<String>> forms,
    List<List<String>> introductions,
    List<List<String>> bystanders) {
  private static final List<String> FIRMS = List.of("forme", "nue");
  private static final int PAYEES = 3;
  private static final int WIDTH = 40;

  /** What may happen to the letters of a paper. */
  enum Letters {
    AS_WRITTEN,
    WRAPPED,
    NAMES_IN_CAPITALS,
    WITHOUT_ACCENTS,
    HARD_SPACES;

    String on(String text) {
      return switch (this) {
        case AS_WRITTEN, NAMES_IN_CAPITALS -> text;
        case WRAPPED ->
            text.replaceAll("(?m)([^\\t\\n|]{" + WIDTH + ",}?) (?=[^\\n\\t|]+$)", "$1\n");
        case WITHOUT_ACCENTS ->
            Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        case HARD_SPACES -> text.replaceAll("(?<=\\d) (?=€)", "\u00a0");
      };
    }
  }

  /** A name that is paid, and how much. */
  record Payment(String sort, String name, int sum) {}

  /**
   * A paper.
   *
   * @param levels its form, its neighbourhood and its letters, by the names of these factors
   */
  record Paper(String text, List<Payment> payments, Map<String, String> levels) {}

  static GrantPapers load() throws IOException {
    return new GrantPapers(rows("names"), rows("forms"), rows("introductions"), rows("bystanders"));
  }

  private static List<List<String>> rows(String table) throws IOException {
    return Rows.of("../grants/" + table + ".tsv");
  }

  /** One of each form, neighbourhood and letters, their names and sums drawn. */
  List<Paper> every(RandomGenerator random) {
    List<Paper> papers = new ArrayList<>();
    for (List<String> form : forms) {
      for (List<String> around : bystanders) {
        for (Letters letters : Letters.values()) {
          papers.add(paper(form, around, letters, random));
        }
      }
    }
    return papers;
  }

  private Paper paper(
      List<String> form, List<String> around, Letters letters, RandomGenerator random) {
    boolean firms = form.get(1).equals("marché");
    List<List<String>> fitting =
        new ArrayList<>(
            names.stream().filter(name -> FIRMS.contains(name.getFirst()) == firms).toList());
    List<Payment> payments = new ArrayList<>();
    List<String> items = new ArrayList<>();
    int total = 0;
    for (int rank = 1; rank <= PAYEES; rank++) {
      List<String> name = fitting.remove(random.nextInt(fitting.size()));
      int sum = 10 * random.nextInt(11, 900) + (firms ? 12_000 : 0);
      payments.add(new Payment(name.getFirst(), name.get(1), sum));
      items.add(item(form.get(3), name, sum, rank, letters));
      total += sum;
    }
    String text =
        cell(around, 1)
            + form.get(2)
                .replace("{intro}", introductions.get(random.nextInt(introductions.size())).get(1))
            + String.join(form.get(4), items)
            + cell(form, 5).replace("{total}", figures(total))
            + cell(around, 2);
    return new Paper(
        letters.on(text),
        payments,
        Map.of(
            "forme", form.getFirst(),
            "autour", around.getFirst(),
            "lettres", letters.name().toLowerCase(Locale.ROOT)));
  }

  private static String item(
      String pattern, List<String> name, int sum, int rank, Letters letters) {
    String bare = name.get(1);
    String told = name.get(2);
    boolean capitals = letters == Letters.NAMES_IN_CAPITALS;
    return pattern
        .replace("{nom}", capitals ? bare.toUpperCase(Locale.FRENCH) : bare)
        .replace("{à}", capitals ? capitals(told) : told)
        .replace("{somme}", figures(sum))
        .replace("{autre}", figures(sum + 200))
        .replace("{n}", Integer.toString(rank));
  }

  /** The words that tie a name to its sentence stay small: "à l'association LES CHARDONS". */
  private static String capitals(String told) {
    int start = told.replaceFirst("\\p{Lu}.*$", "").length();
    return told.substring(0, start) + told.substring(start).toUpperCase(Locale.FRENCH);
  }

  private static String figures(int sum) {
    return sum < 1_000
        ? Integer.toString(sum)
        : sum / 1_000 + " " + String.format("%03d", sum % 1_000);
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }
}
