package fr.greffe.extraction.amount;

import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.document.SpanIndex;
import fr.greffe.extraction.Extractor;
import fr.greffe.extraction.cue.Enumeration;
import fr.greffe.extraction.cue.PaidLines;
import fr.greffe.extraction.cue.Surroundings;
import fr.greffe.register.Amount;
import fr.greffe.register.Mention;
import fr.greffe.register.Organisation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads sums of money, each with its currency, tax base, bounds, rate, role, beneficiary, account
 * and year where the text says them, and its doubts.
 */
public final class AmountExtractor implements Extractor<Amount> {
  /** The rule that reads who is paid in lists of grants. */
  private static final String PAYEE = "payee";

  /** So many payees make an enumeration one of grants. */
  private static final int PAYEES = 3;

  private final SumFinder finder;
  private final AmountAssembly assembly;
  private final PaidLines paidLines;

  private AmountExtractor(Path config) {
    finder = SumFinder.load(config);
    assembly = AmountAssembly.load(config);
    paidLines = PaidLines.load(config);
  }

  /** Loads rules and lexicons of the {@code config} folder. */
  public static AmountExtractor load(Path config) {
    return new AmountExtractor(config);
  }

  @Override
  public List<Mention<Amount>> extract(Passage passage) {
    return extract(passage, List.of(passage.span()), List.of());
  }

  /**
   * As {@link #extract(Passage)}, where the passage holds several acts: the first words of an act
   * are its title and tell of the sums that nothing nearer explains.
   *
   * @param acts in offsets of the document
   * @param organisations those named in the passage, among whom payees are looked for
   */
  public List<Mention<Amount>> extract(
      Passage passage, List<Span> acts, List<Mention<Organisation>> organisations) {
    Titles titles = Titles.of(passage, acts);
    String text = passage.text();
    List<Grid> grids = Grid.of(passage);
    Map<Integer, Span> listed = listed(passage, organisations);
    Cells cells = Cells.of(grids);
    List<Sum> sums = finder.find(text, grids);
    List<Payee> payees = beside(sums, Payee.of(passage, organisations));
    Surroundings around = new Surroundings(text);
    List<Amount> amounts = new ArrayList<>();
    for (int index = 0; index < sums.size(); index++) {
      Span span = sums.get(index).span();
      amounts.add(
          assembly.amount(
              new Scene(
                  text,
                  around,
                  sums,
                  index,
                  cells,
                  payees,
                  Optional.ofNullable(listed.get(span.start())),
                  titles.act(span),
                  titles.of(span))));
      Parts.complete(text, sums, amounts);
    }
    return IntStream.range(0, sums.size())
        .mapToObj(
            index -> {
              Span span = sums.get(index).span();
              return new Mention<>(
                  amounts.get(index),
                  passage.evidence(span.start(), span.end(), sums.get(index).rule()));
            })
        .toList();
  }

  /** The organisations that no sum overlaps. */
  private static List<Payee> beside(List<Sum> sums, List<Payee> payees) {
    SpanIndex<Sum> index = new SpanIndex<>(sums, Sum::span);
    return payees.stream()
        .filter(payee -> index.overlapping(payee.span()).findAny().isEmpty())
        .toList();
  }

  /** Names that enumerations of grants put beside sums, by the place of the sum. */
  private Map<Integer, Span> listed(Passage passage, List<Mention<Organisation>> organisations) {
    int offset = passage.span().start();
    SpanIndex<Mention<Organisation>> paid =
        new SpanIndex<>(
            organisations.stream().filter(named -> named.evidence().rule().equals(PAYEE)).toList(),
            Mention::span);
    Map<Integer, Span> listed = new HashMap<>();
    String text = passage.document().text();
    List<List<Enumeration.Item>> runs = new ArrayList<>(paidLines.read(text, passage.span()));
    runs.addAll(Enumeration.read(text, passage.span()));
    for (List<Enumeration.Item> run : runs) {
      long payees =
          run.stream().filter(item -> paid.overlapping(item.name()).findAny().isPresent()).count();
      if (payees >= PAYEES || 2 * payees >= run.size()) {
        run.forEach(
            item -> listed.putIfAbsent(item.sum().start() - offset, item.name().shift(-offset)));
      }
    }
    return listed;
  }
}
