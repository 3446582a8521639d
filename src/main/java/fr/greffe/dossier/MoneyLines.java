package fr.greffe.dossier;

import fr.greffe.dossier.MoneyTable.Row;
import fr.greffe.register.Entry;
import java.util.stream.Stream;

/** The sums as lines. */
final class MoneyLines {
  private static final int COUNTED = 30;

  private MoneyLines() {}

  static Stream<Line> lines(Material material, MoneyTable money) {
    return money.rows().stream().map(row -> line(row, material));
  }

  private static Line line(Row row, Material material) {
    Citation first = row.citations().getFirst();
    Entry entry = material.entry(first.entry());
    Relevance own = entry == null ? Relevance.NONE : material.relevance(entry);
    return Line.of(
        Chapter.MONEY,
        "sum " + row.nature() + row.value() + row.unit() + row.beneficiary() + first.entry(),
        words(row),
        row.day(),
        row.citations(),
        row.counted() ? own.and(COUNTED, "somme votée") : own);
  }

  private static String words(Row row) {
    return row.sum()
        + ", "
        + row.nature()
        + (row.beneficiary() == null ? ", bénéficiaire non dit" : ", pour " + row.beneficiary())
        + ", "
        + row.body()
        + ", exercice "
        + row.year()
        + (row.counted() ? "" : " (hors total)")
        + (row.remark().isEmpty() ? "" : " — " + row.remark());
  }
}
