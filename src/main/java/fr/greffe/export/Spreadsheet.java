package fr.greffe.export;

import fr.greffe.register.Act;
import fr.greffe.register.Amount;
import fr.greffe.register.Count;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.Transmission;
import fr.greffe.register.Vote;
import fr.greffe.register.Warning;
import fr.greffe.wording.FrenchWords;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Entries for a French spreadsheet: semicolons, a byte-order mark, one row an entry. A cell that a
 * spreadsheet would run as a formula is made plain text by an apostrophe.
 */
public final class Spreadsheet implements Export {
  private static final CSVFormat FORMAT =
      CSVFormat.EXCEL
          .builder()
          .setDelimiter(';')
          .setHeader(
              "identifiant",
              "nature",
              "numéro",
              "date",
              "organisme",
              "objet",
              "résultat",
              "unanimité",
              "pour",
              "contre",
              "abstentions",
              "ne prennent pas part",
              "montants",
              "matière",
              "reçu en préfecture",
              "document",
              "page",
              "à vérifier")
          .get();

  private final CSVPrinter printer;

  public Spreadsheet(Writer out) throws IOException {
    out.write('\ufeff');
    printer = FORMAT.print(out);
  }

  @Override
  public void add(Entry entry) throws IOException {
    Act act = entry.act();
    Vote vote = act == null || act.vote() == null ? null : act.vote().fact();
    Transmission stamps = entry.transmission();
    for (Object cell :
        new @Nullable Object[] {
          entry.id(),
          FrenchWords.kind(entry.kind()),
          act == null ? null : act.number(),
          entry.date(),
          entry.body() == null ? null : entry.body().name(),
          entry.title(),
          vote == null ? null : FrenchWords.outcome(vote.outcome()),
          vote == null || vote.unanimous() == null ? null : vote.unanimous() ? "oui" : "non",
          vote == null ? null : count(vote.pour()),
          vote == null ? null : count(vote.contre()),
          vote == null ? null : count(vote.abstention()),
          vote == null ? null : count(vote.nppv()),
          amounts(entry.amounts()),
          act == null || act.matter() == null ? null : act.matter().code(),
          stamps == null ? null : stamps.received(),
          entry.source().location(),
          entry.firstPage(),
          entry.warnings().stream().map(Warning::message).collect(Collectors.joining(" | "))
        }) {
      printer.print(cell == null ? "" : Plain.cell(cell.toString()));
    }
    printer.println();
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }

  private static String amounts(List<Mention<Amount>> amounts) {
    return amounts.stream()
        .map(amount -> FrenchWords.amount(amount.fact()))
        .distinct()
        .collect(Collectors.joining(" | "));
  }

  private static @Nullable String count(@Nullable Count count) {
    return count == null ? null : FrenchWords.count(count);
  }
}
