package fr.greffe.extraction.name;

import fr.greffe.extraction.name.Gazetteer.Found;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The official names of communes, départements, régions and their groupings, from {@code
 * config/reference}.
 */
final class Territories {
  /** Levels of territory. */
  enum Level {
    COMMUNE,
    EPCI,
    DEPARTEMENT,
    REGION
  }

  private static final Map<String, String> NATURES =
      Map.of(
          "CC ", "communauté de communes ",
          "CA ", "communauté d'agglomération ",
          "CU ", "communauté urbaine ");
  private static final Set<String> CALLED =
      Set.of("grand", "metropole", "agglomeration", "agglo", "communaute", "communautes");

  private final Gazetteer<Level> places = new Gazetteer<>();
  private final Gazetteer<Level> groupings = new Gazetteer<>();

  static Territories load(Path config) {
    Path reference = config.resolve("reference");
    Territories territories = new Territories();
    territories.addAll(reference.resolve("departements.tsv"), Level.DEPARTEMENT);
    territories.addAll(reference.resolve("regions.tsv"), Level.REGION);
    names(reference.resolve("epci.tsv")).forEach(territories::addGrouping);
    territories.addAll(reference.resolve("communes.tsv"), Level.COMMUNE);
    return territories;
  }

  /** A commune, département or région whose name begins at a token. */
  @Nullable Found<Level> place(Phrase phrase, int from) {
    return phrase.isCapitalised(from) ? places.longest(phrase, from) : null;
  }

  /** True for the name of a commune, département or region. */
  boolean isPlace(String name) {
    return places.get(name) != null;
  }

  /** A grouping called by its own name ("Grand Annecy", "Nantes Métropole"). */
  @Nullable Found<Level> grouping(Phrase phrase, int from) {
    return phrase.isCapitalised(from) ? groupings.longest(phrase, from) : null;
  }

  private void addAll(Path file, Level level) {
    names(file).forEach(name -> places.add(name, level));
  }

  private void addGrouping(String official) {
    String name = official.replaceFirst("\\s*\\([^)]*\\)\\s*$", "");
    for (Map.Entry<String, String> nature : NATURES.entrySet()) {
      if (name.startsWith(nature.getKey())) {
        String rest = name.substring(nature.getKey().length());
        groupings.add(nature.getValue() + rest, Level.EPCI);
        addOwnName(rest.replaceFirst("^(?:du |de la |de l'|des |de |d'|la |le |les )", ""));
        return;
      }
    }
    addOwnName(name);
  }

  private void addOwnName(String name) {
    List<String> words = List.of(name.toLowerCase(Locale.FRENCH).replace('é', 'e').split("[ -]+"));
    boolean called = CALLED.contains(words.getFirst()) || CALLED.contains(words.getLast());
    if (words.size() >= 2 && called) {
      groupings.add(name, Level.EPCI);
    }
  }

  private static List<String> names(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.substring(0, line.indexOf('\t')))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
