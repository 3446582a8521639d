package fr.greffe.web;

import fr.greffe.organisation.French;
import fr.greffe.organisation.Ledger;
import fr.greffe.organisation.Ledger.Line;
import java.util.List;
import java.util.stream.Stream;

/**
 * A ledger as a page shows it.
 *
 * @param rows one a sum
 * @param totals by kind, then in all
 * @param gaps what the press says otherwise
 */
record LedgerView(List<Row> rows, List<String> totals, List<Ledger.Gap> gaps) {
  /**
   * A sum.
   *
   * @param day of the sitting
   * @param body who votes
   * @param object of the act
   * @param sum with its unit
   * @param kind "subventions", "demandé"…
   * @param remark why it is not counted, or a doubt
   * @param places where it stands
   */
  record Row(
      String day,
      String body,
      String object,
      String sum,
      String kind,
      String remark,
      List<Ledger.Place> places) {}

  static LedgerView of(Ledger ledger) {
    List<String> totals =
        ledger.totals().entrySet().stream()
            .map(total -> total.getKey().french() + " : " + French.sum(total.getValue()))
            .toList();
    return new LedgerView(
        ledger.lines().stream().map(LedgerView::row).toList(),
        totals.isEmpty()
            ? totals
            : Stream.concat(
                    totals.stream(), Stream.of("voté en tout : " + French.sum(ledger.voted())))
                .toList(),
        ledger.gaps());
  }

  private static Row row(Line line) {
    return new Row(
        line.date() == null ? "sans date" : line.date().toString(),
        line.body(),
        (line.act() == null ? "" : "n° " + line.act() + " — ") + line.object(),
        French.sum(line.value())
            + (line.upper() == null ? "" : " à " + French.sum(line.upper()))
            + (line.unit() == null ? "" : " par " + line.unit()),
        line.kind().french() + (line.voted() ? "" : " (hors total)"),
        line.remark(),
        line.places());
  }
}
