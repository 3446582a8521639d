package fr.greffe.extraction.name;

import fr.greffe.extraction.name.Gazetteer.Found;
import fr.greffe.register.Organisation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads communes, départements, régions and the State where they act: "la commune des Mées", "la
 * Région Bretagne", "l'État".
 */
final class TerritoryReader {
  private static final Set<String> TOWN_HEADS = Set.of("commune", "ville", "mairie");
  private static final Set<String> COUNCIL_HEADS = Set.of("departement", "region", "metropole");
  private static final Set<String> BARE = Set.of("etat", "region", "departement");
  private static final Set<String> NOT_THE_STATE_AFTER =
      Set.of("civil", "major", "de", "des", "du", "d'", "descriptif", "actuel", "general");
  private static final Set<String> NOT_THE_STATE_BEFORE =
      Set.of(
          "representant",
          "chef",
          "conseil",
          "diplome",
          "services",
          "secretaire",
          "coup",
          "controle");

  private final Territories territories;

  TerritoryReader(Territories territories) {
    this.territories = territories;
  }

  List<Candidate> read(Phrase phrase) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < phrase.size(); i++) {
      Candidate candidate = at(phrase, i);
      if (candidate != null) {
        candidates.add(candidate);
      }
    }
    return candidates;
  }

  private @Nullable Candidate at(Phrase phrase, int i) {
    Found<Territories.Level> grouping = territories.grouping(phrase, i);
    if (grouping != null) {
      return territory(phrase, i, grouping.end(), "epci", 0.92);
    }
    String key = phrase.key(i);
    boolean town = TOWN_HEADS.contains(key);
    if (town || COUNCIL_HEADS.contains(key)) {
      int name = skipLinks(phrase, i + 1);
      Found<Territories.Level> place = territories.place(phrase, name);
      if (place == null && name > i + 1 && phrase.isCapitalised(name - 1)) {
        place = territories.place(phrase, name - 1);
      }
      if (place != null
          && (town || place.value() != Territories.Level.COMMUNE || key.equals("metropole"))) {
        return territory(phrase, i, place.end(), "territory", town ? 0.75 : 0.85);
      }
    }
    return BARE.contains(key) && !phrase.capitals() ? bare(phrase, i, key) : null;
  }

  private static @Nullable Candidate bare(Phrase phrase, int i, String key) {
    boolean theState = key.equals("etat");
    String before = phrase.key(i - 1);
    boolean article =
        before.equals("la") || before.equals("le") || before.equals("l'") || before.equals("du");
    if (!phrase.isCapitalised(i) || !article || NOT_THE_STATE_AFTER.contains(phrase.key(i + 1))) {
      return null;
    }
    boolean boilerplate = NOT_THE_STATE_BEFORE.contains(phrase.key(i - 3));
    return theState && boilerplate ? null : territory(phrase, i, i + 1, "bare-territory", 0.6);
  }

  private static int skipLinks(Phrase phrase, int from) {
    int i = from;
    while (i < from + 2 && phrase.key(i).matches("de|du|des|d'|la|le|les|l'")) {
      i++;
    }
    return i;
  }

  private static Candidate territory(
      Phrase phrase, int from, int to, String rule, double confidence) {
    return new Candidate(
        phrase.span(from, to), Kind.TERRITORY, rule, Candidate.LEXICON, confidence);
  }
}
