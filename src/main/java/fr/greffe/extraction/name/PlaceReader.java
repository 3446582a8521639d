package fr.greffe.extraction.name;

import fr.greffe.document.Span;
import fr.greffe.extraction.name.Gazetteer.Found;
import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads places: ways and buildings by their kind ("rue de la Poste"), communes by their name. */
final class PlaceReader {
  private static final Set<String> BEFORE_A_TOWN =
      Set.of("a", "de", "d'", "sur", "vers", "commune", "ville");

  private final Set<String> ways;
  private final Territories territories;

  PlaceReader(Path config, Territories territories) {
    this.ways =
        Lexicon.load(config.resolve("lexicons/voies.tsv")).entries().stream()
            .map(entry -> Phrase.key(entry.term()))
            .collect(Collectors.toSet());
    this.territories = territories;
  }

  List<Span> read(Phrase phrase) {
    List<Span> places = new ArrayList<>();
    int i = 0;
    while (i < phrase.size()) {
      int end = ways.contains(phrase.key(i)) ? wayEnd(phrase, i + 1) : townEnd(phrase, i);
      if (end > i) {
        places.add(phrase.span(i, end));
      }
      i = Math.max(end, i + 1);
    }
    return places;
  }

  /** The end of a way's name, or 0 where no name follows. */
  private static int wayEnd(Phrase phrase, int from) {
    int end = 0;
    int i = from;
    while (i < phrase.size() && i - from < 7) {
      if (phrase.isCapitalised(i) && phrase.token(i).isWord()) {
        end = i + 1;
      } else if (!phrase.key(i).matches("de|du|des|d'|la|le|les|l'|et|-|\\d{1,2}")) {
        break;
      }
      i++;
    }
    return end;
  }

  private int townEnd(Phrase phrase, int at) {
    Found<Territories.Level> place = territories.place(phrase, at);
    boolean led = BEFORE_A_TOWN.contains(phrase.key(at - 1));
    boolean long_ = place != null && (place.end() > at + 1 || phrase.key(at).indexOf(' ') > 0);
    return place != null && !phrase.capitals() && (led || long_) ? place.end() : 0;
  }
}
