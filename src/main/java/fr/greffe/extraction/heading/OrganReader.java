package fr.greffe.extraction.heading;

import fr.greffe.register.Body;
import fr.greffe.rules.Lexicon;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which assembly sits. */
public final class OrganReader {
  private static final int FIRST = 3;

  private final RuleBook rules;
  private final Map<String, Organ> organs = new LinkedHashMap<>();

  private OrganReader(RuleBook rules, Lexicon lexicon) {
    this.rules = rules;
    for (Lexicon.Entry entry : lexicon.entries()) {
      String kind = entry.column(1);
      organs.put(
          entry.term(),
          new Organ(entry.column(0), kind.isEmpty() ? null : Body.Kind.valueOf(kind)));
    }
  }

  public static OrganReader load(Path config) {
    return new OrganReader(
        RuleBook.load(config.resolve("rules/organ.yaml")),
        Lexicon.load(config.resolve("lexicons/organs.tsv")));
  }

  /**
   * An assembly.
   *
   * @param name "conseil municipal"
   * @param kind the kind of body it belongs to, or null where several have one
   */
  record Organ(String name, Body.@Nullable Kind kind) {}

  /** The assembly named most often, the first one counting more. */
  Optional<Organ> read(String front) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<RuleMatch> matches = rules.matches(front);
    int first =
        matches.stream().mapToInt(match -> match.span().start()).min().orElse(Integer.MAX_VALUE);
    for (RuleMatch match : matches) {
      counts.merge(match.rule().name(), match.span().start() == first ? FIRST : 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(best -> organs.get(best.getKey()));
  }

  /** The assemblies named in a sentence, for the rules' examples. */
  public List<String> describe(String text) {
    return read(text)
        .map(organ -> organ.kind() == null ? organ.name() : organ.name() + " " + organ.kind())
        .stream()
        .toList();
  }
}
