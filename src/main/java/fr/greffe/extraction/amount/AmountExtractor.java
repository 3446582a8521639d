package fr.greffe.extraction.amount;

import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.extraction.Extractor;
import fr.greffe.register.Amount;
import fr.greffe.register.Mention;
import fr.greffe.register.Organisation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads sums of money, each with its currency, tax base, bounds, rate, role, beneficiary, account
 * and year where the text says them, and its doubts.
 */
public final class AmountExtractor implements Extractor<Amount> {
  private final SumFinder finder;
  private final AmountAssembly assembly;

  private AmountExtractor(Path config) {
    finder = SumFinder.load(config);
    assembly = AmountAssembly.load(config);
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
    List<Payee> payees = Payee.of(passage, organisations);
    Titles titles = Titles.of(passage, acts);
    String text = passage.text();
    List<Grid> grids = Grid.of(passage);
    List<Sum> sums = finder.find(text, grids);
    List<Amount> amounts = new ArrayList<>();
    for (int index = 0; index < sums.size(); index++) {
      Span span = sums.get(index).span();
      amounts.add(
          assembly.amount(
              new Scene(text, sums, index, grids, payees, titles.act(span), titles.of(span))));
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
}
