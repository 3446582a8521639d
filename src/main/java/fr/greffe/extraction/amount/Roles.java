package fr.greffe.extraction.amount;

import fr.greffe.document.Span;
import fr.greffe.extraction.cue.Cues;
import fr.greffe.register.Amount.Role;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what a sum is for, by the words of its clause, cell, sentence, list or title. */
record Roles(Cues cues) {
  private static final Set<Role> STANDING =
      Set.of(Role.REQUESTED, Role.PREVIOUS, Role.CONTEXT, Role.CAP, Role.GUARANTEE, Role.PENALTY);
  private static final Set<Role> GOVERNED =
      Set.of(Role.GRANT, Role.FEE, Role.CONTRIBUTION, Role.LOAN, Role.RENT);
  private static final Pattern LINK =
      Pattern.compile(
          "(?:\\s\\p{L}{4,16}){0,2}(?:\\sd['’]un"
              + " montant(?:\\s(?:total|global|maximal|maximum|annuel))?)?(?:\\sà"
              + " hauteur)?\\s?(?:de|d['’])?\\s?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  static Roles load(Path config) {
    return new Roles(Cues.load(config, "amount-roles"));
  }

  /**
   * The role of the sum of a scene.
   *
   * @param clause its sentence up to the sums beside it
   * @param sentence its sentence
   */
  Role of(Scene scene, Span clause, Span sentence, @Nullable Cell cell) {
    String text = scene.text();
    Span sum = scene.sum();
    Role heard =
        cues.best(text, clause, sum)
            .or(() -> cell == null ? Optional.empty() : inCell(text, cell))
            .or(() -> cues.best(text, sentence, sum))
            .or(() -> introduced(scene))
            .or(() -> heaviest(text, scene.title()))
            .map(found -> Role.valueOf(found.meaning()))
            .orElse(Role.UNKNOWN);
    return STANDING.contains(heard) ? heard : governing(text, clause, sum).orElse(heard);
  }

  /** What the noun says that the sum completes: "une cotisation de 80 €". */
  private Optional<Role> governing(String text, Span clause, Span sum) {
    return cues.around(text, clause, sum).stream()
        .filter(found -> found.span().end() <= sum.start())
        .filter(found -> GOVERNED.contains(Role.valueOf(found.meaning())))
        .filter(found -> LINK.matcher(text.substring(found.span().end(), sum.start())).matches())
        .max(Comparator.comparingInt(found -> found.span().start()))
        .map(found -> Role.valueOf(found.meaning()));
  }

  private Optional<Cues.Found> inCell(String text, Cell cell) {
    return heaviest(cell.header(), new Span(0, cell.header().length()))
        .or(() -> cell.label().flatMap(label -> heaviest(text, label)));
  }

  private Optional<Cues.Found> introduced(Scene scene) {
    String text = scene.text();
    return scene
        .around()
        .introduction(scene.sum().start())
        .flatMap(
            line ->
                cues.best(text, line, new Span(line.end(), line.end()))
                    .or(() -> heaviest(text, line)));
  }

  private Optional<Cues.Found> heaviest(String text, Span window) {
    return cues.in(text, window).stream().max(Comparator.comparingInt(Cues.Found::weight));
  }
}
