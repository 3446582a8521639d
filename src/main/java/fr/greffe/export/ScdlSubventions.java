package fr.greffe.export;

import fr.greffe.register.Act;
import fr.greffe.register.Amount;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.Vote;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A draft of SCDL « subventions » 2.1.1: one row a grant voted in euros to someone named. What a
 * deliberation does not say stays empty, and each act's gaps are told once.
 */
public final class ScdlSubventions implements Export {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              Arrays.stream(GrantColumn.values()).map(GrantColumn::title).toArray(String[]::new))
          .get();
  private static final Set<Vote.Outcome> VOTED = Set.of(Vote.Outcome.ADOPTED, Vote.Outcome.ELECTED);
  private static final int LONGEST_OBJECT = 256;

  private final CSVPrinter printer;
  private final Function<String, @Nullable Decider> deciders;
  private final Consumer<Gap> gaps;

  /**
   * @param deciders finds a body by the name that the acts give it
   * @param gaps told what is left for people to add
   */
  public ScdlSubventions(
      Writer out, Function<String, @Nullable Decider> deciders, Consumer<Gap> gaps)
      throws IOException {
    this.printer = FORMAT.print(out);
    this.deciders = deciders;
    this.gaps = gaps;
  }

  @Override
  public void add(Entry entry) throws IOException {
    Act act = entry.act();
    if (act == null || act.vote() == null || !VOTED.contains(act.vote().fact().outcome())) {
      return;
    }
    Map<GrantColumn, String> empty = new EnumMap<>(GrantColumn.class);
    for (Mention<Amount> mention : entry.amounts()) {
      if (isGrant(mention.fact())) {
        write(row(entry, act, mention.fact()), empty);
      }
    }
    empty.forEach(
        (column, reason) -> gaps.accept(new Gap(ActName.of(entry), column.title(), reason, false)));
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }

  private static boolean isGrant(Amount amount) {
    return amount.role() == Amount.Role.GRANT
        && amount.beneficiary() != null
        && amount.unit() == null
        && amount.upper() == null
        && amount.currency().equals("EUR");
  }

  private Map<GrantColumn, String> row(Entry entry, Act act, Amount amount) {
    Map<GrantColumn, String> cells = new EnumMap<>(GrantColumn.class);
    String name = entry.body() == null ? "" : entry.body().name();
    Decider decider = deciders.apply(name);
    cells.put(GrantColumn.NOM_ATTRIBUANT, decider == null ? name : decider.name());
    cells.put(GrantColumn.ID_ATTRIBUANT, decider == null ? "" : decider.siret());
    cells.put(GrantColumn.REFERENCE_DECISION, act.number() == null ? "" : act.number());
    cells.put(
        GrantColumn.NOM_BENEFICIAIRE, amount.beneficiary() == null ? "" : amount.beneficiary());
    cells.put(GrantColumn.OBJET, shortened(act.object()));
    cells.put(GrantColumn.MONTANT, amount.value().toPlainString());
    cells.put(GrantColumn.NATURE, "aide en numéraire");
    return cells;
  }

  private void write(Map<GrantColumn, String> cells, Map<GrantColumn, String> empty)
      throws IOException {
    for (GrantColumn column : GrantColumn.values()) {
      String cell = cells.getOrDefault(column, "");
      String reason = column.whenEmpty();
      printer.print(cell);
      if (cell.isEmpty() && reason != null) {
        empty.put(column, reason);
      }
    }
    printer.println();
  }

  private static String shortened(String object) {
    return object.length() <= LONGEST_OBJECT
        ? object
        : object.substring(0, LONGEST_OBJECT - 1) + "…";
  }
}
