package fr.greffe.extraction.figure;

import fr.greffe.extraction.Passages;
import java.nio.file.Path;
import java.util.List;

/** Writes figures as the examples of {@code figure.yaml} do: {@code 320 entreprise}. */
public final class FigureNotation {
  private static final FigureExtractor FIGURES = FigureExtractor.load(Path.of("config"));

  private FigureNotation() {}

  public static List<String> read(String text) {
    return FIGURES.extract(Passages.of(text)).stream()
        .map(mention -> mention.fact())
        .map(figure -> figure.value().toPlainString() + " " + figure.counts())
        .toList();
  }
}
