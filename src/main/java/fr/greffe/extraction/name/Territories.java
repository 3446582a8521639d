package fr.greffe.extraction.name;

import fr.greffe.extraction.name.Gazetteer.Found;
import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    for (Lexicon.Entry entry : entries(reference.resolve("epci.tsv"))) {
      territories.addGrouping(entry.term());
    }
    territories.addAll(reference.resolve("communes.tsv"), Level.COMMUNE);
    return territories;
  }

  /** A commune, département or région whose name begins at a token. */
  @Nullable Found<Level> place(Phrase phrase, int from) {
    return phrase.isCapitalised(from) ? places.longest(phrase, from) : null;
  }

  /** A grouping called by its own name ("Grand Annecy", "Nantes Métropole"). */
  @Nullable Found<Level> grouping(Phrase phrase, int from) {
    return phrase.isCapitalised(from) ? groupings.longest(phrase, from) : null;
  }

  private void addAll(Path file, Level level) {
    entries(file).forEach(entry -> places.add(entry.term(), level));
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

  private static List<Lexicon.Entry> entries(Path file) {
    return Lexicon.load(file).entries();
  }
}
