package fr.greffe.extraction.amount;

import fr.greffe.document.Span;
import fr.greffe.extraction.cue.Cues;
import fr.greffe.extraction.cue.Surroundings;
import fr.greffe.register.Amount.Role;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what a sum is for, by the words of its clause, cell, sentence, list or title. */
record Roles(Cues cues) {
  static Roles load(Path config) {
    return new Roles(Cues.load(config, "amount-roles"));
  }

  /**
   * The role of a sum.
   *
   * @param clause its sentence up to the sums beside it
   * @param sentence its sentence
   * @param title the first words of its act
   */
  Role of(String text, Sum sum, Span clause, Span sentence, Span title, @Nullable Cell cell) {
    return cues.best(text, clause, sum.span())
        .or(() -> cell == null ? Optional.empty() : inCell(text, cell))
        .or(() -> cues.best(text, sentence, sum.span()))
        .or(() -> introduced(text, sum))
        .or(() -> heaviest(text, title))
        .map(found -> Role.valueOf(found.meaning()))
        .orElse(Role.UNKNOWN);
  }

  private Optional<Cues.Found> inCell(String text, Cell cell) {
    return heaviest(cell.header(), new Span(0, cell.header().length()))
        .or(() -> cell.label().flatMap(label -> heaviest(text, label)));
  }

  private Optional<Cues.Found> introduced(String text, Sum sum) {
    return new Surroundings(text)
        .introduction(sum.span().start())
        .flatMap(line -> heaviest(text, line));
  }

  private Optional<Cues.Found> heaviest(String text, Span window) {
    return cues.in(text, window).stream().max(Comparator.comparingInt(Cues.Found::weight));
  }
}
