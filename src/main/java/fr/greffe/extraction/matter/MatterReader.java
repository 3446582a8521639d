package fr.greffe.extraction.matter;

import fr.greffe.extraction.cue.Cues;
import fr.greffe.register.Act.Matter;
import fr.greffe.rules.Lexicon;
import fr.greffe.rules.RuleBook;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says the matter of an act: the code that it prints, else the one that the words of its object
 * speak for, else those of its operative items; nothing where they speak for none or for several
 * alike. Pure, never throws.
 */
public final class MatterReader {
  private static final double LEAST = 0.4;

  private final RuleBook printed;
  private final Cues words;
  private final Map<String, Lexicon.Entry> labels;

  private MatterReader(Path config) {
    printed = RuleBook.load(config.resolve("rules/matter.yaml"));
    words = Cues.load(config, "matter-words");
    labels = Lexicon.load(config.resolve("lexicons/matieres.tsv")).byFoldedTerm();
  }

  /** Loads rules and lexicons of the {@code config} folder. */
  public static MatterReader load(Path config) {
    return new MatterReader(config);
  }

  /**
   * The matter of an act.
   *
   * @param text the words of the whole act
   * @param object what is decided, on one line
   * @param decisions its operative items, as written
   */
  public Optional<Matter> read(String text, String object, List<String> decisions) {
    return printed(text)
        .or(() -> proposed(object, 1, "l'objet"))
        .or(() -> proposed(String.join("\n", decisions), 0.8, "le dispositif"));
  }

  /** Code and reason of a text alone, for the examples of the rules. */
  public List<String> describe(String text) {
    return printed(text).map(matter -> matter.code() + " " + matter.label()).stream().toList();
  }

  private Optional<Matter> printed(String text) {
    return printed.matches(text).stream()
        .flatMap(
            match ->
                match.part("code").flatMap(code -> label(code.replaceAll("\\s", ""))).stream()
                    .map(
                        entry ->
                            new Matter(
                                entry.term(),
                                entry.column(0),
                                1,
                                "lu : « " + match.text().replaceAll("\\s+", " ").strip() + " »")))
        .findFirst();
  }

  private Optional<Matter> proposed(String sentence, double trust, String place) {
    return Ballot.of(words, sentence).winner().stream()
        .filter(winner -> winner.confidence() * trust >= LEAST)
        .flatMap(
            winner ->
                label(winner.code()).stream()
                    .map(
                        entry ->
                            new Matter(
                                winner.code(),
                                entry.column(0),
                                Math.round(winner.confidence() * trust * 100) / 100.0,
                                "déduit de " + place + " : « " + winner.words() + " »")))
        .findFirst();
  }

  private Optional<Lexicon.Entry> label(String code) {
    return Optional.ofNullable(labels.get(code));
  }
}
