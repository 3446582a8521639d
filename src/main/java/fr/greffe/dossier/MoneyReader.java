package fr.greffe.dossier;

import fr.greffe.dossier.MoneyTable.Row;
import fr.greffe.organisation.EntryLinks.Payee;
import fr.greffe.organisation.Ledger;
import fr.greffe.organisation.LedgerKind;
import fr.greffe.register.Act;
import fr.greffe.register.Amount;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.Vote;
import fr.greffe.wording.FrenchWords;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sums of a dossier: those of the ledgers, and those that no organisation is known to get. */
final class MoneyReader {
  private static final Set<Vote.Outcome> NOT_VOTED =
      Set.of(Vote.Outcome.REJECTED, Vote.Outcome.WITHDRAWN, Vote.Outcome.POSTPONED);
  private static final Set<Amount.Role> TOLD =
      Set.of(
          Amount.Role.COST,
          Amount.Role.SALE,
          Amount.Role.REVENUE,
          Amount.Role.PRICE,
          Amount.Role.BUDGET_LINE);
  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::year)
          .thenComparing(Row::day, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Row::kind)
          .thenComparing(Row::value, Comparator.reverseOrder())
          .thenComparing(Row::object)
          .thenComparing(row -> String.valueOf(row.beneficiary()));

  private MoneyReader() {}

  static MoneyTable read(Material material) {
    Stream<Row> known =
        material.papers().ledgers().stream()
            .flatMap(
                ledger ->
                    ledger.lines().stream().flatMap(line -> row(ledger, line, material).stream()))
            .filter(row -> isOn(row, material));
    Stream<Row> unknown =
        material.subject().organisation() == null
            ? material.acts().stream()
                .flatMap(act -> unlinked(act, material))
                .filter(row -> isOn(row, material))
            : Stream.empty();
    return new MoneyTable(Stream.concat(known, unknown).sorted(ORDER).toList());
  }

  /** A sum of an act on the subject, or of a sentence that says it. */
  private static boolean isOn(Row row, Material material) {
    return material.subject().organisation() != null
        || row.citations().stream()
            .anyMatch(
                place -> {
                  Entry entry = material.entry(place.entry());
                  return entry != null
                      && (material.isAbout(entry)
                          || material.words().isIn(SentenceSpan.words(entry, place.span())));
                });
  }

  private static List<Row> row(Ledger ledger, Ledger.Line line, Material material) {
    List<Citation> citations =
        line.places().stream()
            .flatMap(
                place -> {
                  Entry entry = material.entry(place.entry());
                  return entry == null
                      ? Stream.empty()
                      : Stream.of(Places.sum(entry, line.value(), place.page()));
                })
            .distinct()
            .toList();
    return citations.isEmpty()
        ? List.of()
        : List.of(
            new Row(
                line.year(),
                line.date(),
                line.body(),
                ledger.organisation().name(),
                line.kind(),
                line.kind().french(),
                line.value(),
                line.upper(),
                line.unit(),
                line.voted(),
                line.remark(),
                line.object(),
                citations));
  }

  /** The sums of an act that the ledgers do not have, each once. */
  private static Stream<Row> unlinked(ActPapers act, Material material) {
    Map<Object, Row> rows = new LinkedHashMap<>();
    for (Entry entry : act.entries()) {
      for (int i = 0; i < entry.amounts().size(); i++) {
        int rank = i;
        boolean linked =
            material.links(entry).payees().stream()
                .filter(payee -> payee.verdict().links())
                .map(Payee::amount)
                .anyMatch(amount -> amount == rank);
        Mention<Amount> mention = entry.amounts().get(i);
        if (!linked && isToldOf(mention.fact())) {
          Row row = row(act.main(), entry, mention);
          rows.merge(key(row), row, MoneyReader::saidAgain);
        }
      }
    }
    return rows.values().stream();
  }

  private static boolean isToldOf(Amount amount) {
    return amount.currency().equals("EUR")
        && (LedgerKind.of(amount) != LedgerKind.CITED || TOLD.contains(amount.role()));
  }

  private static Row row(Entry main, Entry entry, Mention<Amount> mention) {
    Amount amount = mention.fact();
    LedgerKind kind = LedgerKind.of(amount);
    LocalDate day = main.date();
    boolean voted = isVoted(main.act());
    return new Row(
        Objects.requireNonNullElse(amount.year(), day == null ? "sans date" : day.getYear() + ""),
        day,
        Timeline.body(main),
        amount.beneficiary(),
        kind,
        kind == LedgerKind.CITED ? FrenchWords.role(amount.role()) : kind.french(),
        amount.value(),
        amount.upper(),
        amount.unit(),
        voted && kind.voted(),
        voted ? String.join(", ", amount.flags()) : "l'acte n'est pas adopté",
        main.title(),
        List.of(Places.of(entry, mention.evidence())));
  }

  private static boolean isVoted(@Nullable Act act) {
    return act == null || act.vote() == null || !NOT_VOTED.contains(act.vote().fact().outcome());
  }

  private static Object key(Row row) {
    return List.of(
        row.nature(),
        row.value().stripTrailingZeros(),
        String.valueOf(row.upper()),
        String.valueOf(row.unit()),
        String.valueOf(row.beneficiary()));
  }

  private static Row saidAgain(Row row, Row again) {
    return new Row(
        row.year(),
        row.day(),
        row.body(),
        row.beneficiary(),
        row.kind(),
        row.nature(),
        row.value(),
        row.upper(),
        row.unit(),
        row.counted(),
        row.remark(),
        row.object(),
        Stream.concat(row.citations().stream(), again.citations().stream()).distinct().toList());
  }
}
