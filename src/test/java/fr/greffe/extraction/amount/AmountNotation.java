package fr.greffe.extraction.amount;

import fr.greffe.document.Passage;
import fr.greffe.extraction.Passages;
import fr.greffe.extraction.name.OrganisationExtractor;
import fr.greffe.register.Amount;
import fr.greffe.register.Amount.Bound;
import fr.greffe.register.Mention;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** Writes sums as the examples of {@code amount.yaml} do: {@code 12000 EUR HT}. */
public final class AmountNotation {
  private static final Path CONFIG = Path.of("config");
  private static final AmountExtractor AMOUNTS = AmountExtractor.load(CONFIG);
  private static final OrganisationExtractor NAMES = OrganisationExtractor.load(CONFIG);

  private AmountNotation() {}

  public static List<String> read(String text) {
    return amounts(text).map(AmountNotation::write).toList();
  }

  /** Beneficiary, account and year of each sum. */
  public static List<String> readContext(String text) {
    return amounts(text)
        .flatMap(
            amount ->
                Stream.of(
                    amount.beneficiary() == null ? "" : "bénéficiaire : " + amount.beneficiary(),
                    amount.account() == null ? "" : "compte : " + amount.account(),
                    amount.year() == null ? "" : "exercice : " + amount.year()))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Value, role and payee of each sum: {@code 500 GRANT à Chorale du Vallon}. */
  public static List<String> readPayees(String text) {
    return amounts(text)
        .map(
            amount ->
                amount.value().toPlainString()
                    + " "
                    + amount.role()
                    + (amount.beneficiary() == null ? "" : " à " + amount.beneficiary()))
        .toList();
  }

  /** The sums of a text. */
  public static Stream<Amount> amounts(String text) {
    Passage passage = Passages.of(text);
    return AMOUNTS.extract(passage, List.of(passage.span()), NAMES.extract(passage)).stream()
        .map(Mention::fact);
  }

  private static String write(Amount amount) {
    StringJoiner words = new StringJoiner(" ");
    String upper = amount.upper() == null ? "" : "-" + amount.upper().toPlainString();
    words.add(amount.value().toPlainString() + upper).add(amount.currency());
    if (amount.tax() != null) {
      words.add(amount.tax().name());
    }
    if (amount.unit() != null) {
      words.add("par " + amount.unit());
    }
    if (amount.bound() != Bound.EXACT) {
      words.add(amount.bound().name());
    }
    amount.flags().forEach(words::add);
    return words.toString();
  }
}
