package fr.greffe.extraction.name;

import fr.greffe.document.Span;
import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads persons: by their title ("M. Duval", "Maître Anne Roy") or their first name. */
final class PersonReader {
  private static final Set<String> TITLES =
      Set.of(
          "m.",
          "mm.",
          "mme",
          "mme.",
          "mmes",
          "mlle",
          "monsieur",
          "madame",
          "mesdames",
          "messieurs",
          "mademoiselle",
          "maitre",
          "docteur",
          "dr",
          "dr.",
          "mr",
          "mr.",
          "me");
  private static final Set<String> OFFICES =
      Set.of(
          "le",
          "la",
          "l'",
          "maire",
          "president",
          "presidente",
          "adjoint",
          "prefet",
          "prefete",
          "conseiller",
          "directeur",
          "directrice",
          "senateur",
          "depute",
          "ministre");
  private static final Set<String> PARTICLES =
      Set.of("de", "du", "des", "d'", "le", "la", "van", "von");

  private final Set<String> firstNames;
  private final Set<String> stops;

  PersonReader(Path config, Set<String> stops) {
    this.firstNames =
        Lexicon.load(config.resolve("lexicons/prenoms.tsv")).entries().stream()
            .map(entry -> Phrase.key(entry.term()))
            .collect(Collectors.toSet());
    this.stops = Set.copyOf(stops);
  }

  /** Names without their titles. */
  List<Span> read(Phrase phrase) {
    List<Span> persons = new ArrayList<>();
    int i = 0;
    while (i < phrase.size()) {
      boolean titled = isTitle(phrase, i);
      int from = titled ? i + 1 : i;
      int to = titled || isFirstName(phrase, from) ? end(phrase, from) : from;
      boolean named = titled ? to > from : to > from + 1;
      if (named) {
        persons.add(phrase.span(from, to));
      }
      i = named ? to : i + 1;
    }
    return persons;
  }

  private static boolean isTitle(Phrase phrase, int at) {
    return phrase.token(at).isCapitalised()
        && TITLES.contains(phrase.key(at))
        && !(phrase.key(at).equals("m.") && phrase.key(at - 1).matches("\\d+"));
  }

  private boolean isFirstName(Phrase phrase, int at) {
    if (at >= phrase.size()) {
      return false;
    }
    boolean surnameFirst =
        phrase.token(at).isUpperCase()
            && !phrase.capitals()
            && firstNames.contains(phrase.key(at + 1))
            && !phrase.token(at + 1).isUpperCase();
    return phrase.isCapitalised(at) && (surnameFirst || firstNames.contains(phrase.key(at)));
  }

  private int end(Phrase phrase, int from) {
    int end = from;
    int i = from;
    while (i < phrase.size() && i - from < 5) {
      if (isNameWord(phrase, i)) {
        end = ++i;
      } else if (i > from && PARTICLES.contains(phrase.key(i)) && isNameWord(phrase, i + 1)) {
        i++;
      } else {
        break;
      }
    }
    return end;
  }

  private boolean isNameWord(Phrase phrase, int at) {
    return phrase.isCapitalised(at)
        && phrase.token(at).isWord()
        && !phrase.token(at).text().matches("\\p{L}+['’]")
        && !OFFICES.contains(phrase.key(at))
        && !stops.contains(phrase.key(at))
        && !TITLES.contains(phrase.key(at));
  }
}
