package fr.greffe.extraction.heading;

import fr.greffe.register.Body;
import fr.greffe.rules.Lexicon;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads which assembly sits. */
public final class OrganReader {
  private static final int FIRST = 3;

  private final RuleBook rules;
  private final Map<String, Organ> organs = new LinkedHashMap<>();

  private OrganReader(RuleBook rules, Lexicon lexicon) {
    this.rules = rules;
    for (Lexicon.Entry entry : lexicon.entries()) {
      List<Body.Kind> kinds =
          entry.column(1).isEmpty()
              ? List.of()
              : Arrays.stream(entry.column(1).split(" ")).map(Body.Kind::valueOf).toList();
      organs.put(entry.term(), new Organ(entry.column(0), kinds));
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
   * @param kinds the kinds of bodies that have one, none where nothing is said
   */
  record Organ(String name, List<Body.Kind> kinds) {
    Organ {
      kinds = List.copyOf(kinds);
    }
  }

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
        .map(
            organ ->
                Stream.concat(Stream.of(organ.name()), organ.kinds().stream().map(Body.Kind::name))
                    .collect(Collectors.joining(" ")))
        .stream()
        .toList();
  }
}
