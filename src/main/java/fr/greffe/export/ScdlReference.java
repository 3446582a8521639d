package fr.greffe.export;

import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What SCDL asks for and no deliberation prints: who the deciding bodies are for the State, and the
 * classification of acts.
 *
 * @param deciders lines of {@code config/collectivites.tsv} by folded name
 * @param matters of the classification
 */
public record ScdlReference(Map<String, Lexicon.Entry> deciders, Nomenclature matters) {
  public static ScdlReference load(Path config) {
    Lexicon matters = Lexicon.load(config.resolve("lexicons/matieres.tsv"));
    return new ScdlReference(
        Lexicon.load(config.resolve("collectivites.tsv")).byFoldedTerm(),
        new Nomenclature(
            matters.entries().stream()
                .collect(Collectors.toMap(Lexicon.Entry::term, ScdlReference::officialLabel))));
  }

  private static String officialLabel(Lexicon.Entry matter) {
    return matter.column(1).isEmpty() ? matter.column(0) : matter.column(1);
  }

  /** What is known of a body by its name, or null. */
  public @Nullable Decider decider(String name) {
    Lexicon.Entry line = deciders.get(Lexicon.fold(name));
    return line == null ? null : new Decider(line.term(), line.column(0), line.column(1));
  }
}
