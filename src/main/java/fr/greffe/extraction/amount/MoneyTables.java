package fr.greffe.extraction.amount;

import fr.greffe.document.Span;
import fr.greffe.extraction.number.Digits;
import fr.greffe.register.Amount.Tax;
import fr.greffe.rules.Lexicon;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sums of tables whose currency stands at the head of a column or above the table, or
 * whose figures can only be money.
 */
record MoneyTables(Pattern money, Pattern other, Map<String, Lexicon.Entry> scales) {
  private static final String RULE = "sum-in-a-table";
  private static final int CAPTION = 250;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern CURRENCY =
      Pattern.compile("€|(?<!\\p{L})(?:euros?|eur)(?!\\p{L})", FLAGS);
  private static final Pattern SCALE =
      Pattern.compile("(?<!\\p{L})(k|m|md)\\s?€|(milliers?|millions?)\\s+d['’]\\s?euros", FLAGS);
  private static final Pattern DECIMALS =
      Pattern.compile(
          "[-–−+(]?\\s?(?:\\d{1,3}(?:[ .'’\\u00a0\\u202f]?\\d{3})*+)[.,]\\d{2}\\s?\\)?");
  private static final Pattern GROUPED =
      Pattern.compile(
          "[-–−+(]?\\s?\\d{1,3}(?:[ .'’\\u00a0\\u202f]\\d{3})++(?:[.,]\\d{1,2})?\\s?\\)?");
  private static final Pattern TAX =
      Pattern.compile("(?<!\\p{L})(H\\.?T|T\\.?T\\.?C|TVA)(?!\\p{L})", FLAGS);

  static MoneyTables load(Path config) {
    return new MoneyTables(
        heads(config, "money-heads"),
        heads(config, "other-heads"),
        Lexicon.load(config.resolve("lexicons/scales.tsv")).byFoldedTerm());
  }

  private static Pattern heads(Path config, String name) {
    String words = Lexicon.load(config.resolve("lexicons/" + name + ".tsv")).asAlternative();
    return Pattern.compile("(?<![\\p{L}\\d])(?:" + words + ")(?![\\p{L}\\d])", FLAGS);
  }

  /** The sums that no sign marks. */
  List<Sum> read(Grid grid) {
    List<Sum> sums = new ArrayList<>();
    String caption = caption(grid);
    boolean decimals = count(grid, DECIMALS) >= 3;
    boolean signed =
        CURRENCY.matcher(caption).find() || CURRENCY.matcher(grid.span().of(grid.text())).find();
    int width = grid.rows().stream().mapToInt(List::size).max().orElse(0);
    for (int column = 0; column < width; column++) {
      String head = grid.header(column);
      if (other.matcher(head).find() && !CURRENCY.matcher(head).find()) {
        continue;
      }
      boolean told = CURRENCY.matcher(head).find();
      boolean likely = (decimals || signed) && (money.matcher(head).find() || decimals);
      for (List<Span> row : grid.rows()) {
        if (column < row.size() && (told || likely)) {
          cell(grid, row.get(column), head + (told ? "" : " " + caption), told)
              .ifPresent(sums::add);
        }
      }
    }
    return sums;
  }

  private Optional<Sum> cell(Grid grid, Span cell, String words, boolean told) {
    String raw = cell.of(grid.text());
    String text = raw.strip();
    boolean shaped = GROUPED.matcher(text).matches() || DECIMALS.matcher(text).matches();
    boolean plain = told && Grid.NUMBER.matcher(text).matches() && !text.matches("(?:19|20)\\d\\d");
    if (!shaped && !plain) {
      return Optional.empty();
    }
    boolean negative = text.startsWith("(") && text.endsWith(")") || text.matches("[-–−].*");
    int start = cell.start() + raw.indexOf(text);
    Span span = new Span(start, start + text.length());
    String figures = text.replaceAll("[-–−+()]", "");
    return Digits.read(figures)
        .map(digits -> digits.value().multiply(scale(words)))
        .map(value -> negative ? value.negate() : value)
        .map(value -> Sum.euros(span, value, RULE, flags(told)).taxed(tax(words)));
  }

  private static String[] flags(boolean told) {
    return told ? new String[0] : new String[] {AmountReader.UNDERSTOOD};
  }

  private BigDecimal scale(String words) {
    Matcher scale = SCALE.matcher(words);
    if (!scale.find()) {
      return BigDecimal.ONE;
    }
    String word = scale.group(1) == null ? scale.group(2) : scale.group(1);
    Lexicon.Entry entry = scales.get(Lexicon.fold(word));
    return entry == null ? BigDecimal.ONE : new BigDecimal(entry.column(0));
  }

  private static @Nullable Tax tax(String words) {
    Matcher tax = TAX.matcher(words);
    if (!tax.find()) {
      return null;
    }
    Tax found = Tax.valueOf(tax.group(1).replace(".", "").toUpperCase(java.util.Locale.ROOT));
    return tax.find() ? null : found;
  }

  private static String caption(Grid grid) {
    int start = grid.span().start();
    String before = grid.text().substring(Math.max(0, start - CAPTION), start);
    int paragraph = before.stripTrailing().lastIndexOf("\n\n");
    return paragraph < 0 ? before : before.substring(paragraph);
  }

  private static long count(Grid grid, Pattern shape) {
    return grid.rows().stream()
        .flatMap(List::stream)
        .filter(cell -> shape.matcher(cell.of(grid.text()).strip()).matches())
        .count();
  }
}
