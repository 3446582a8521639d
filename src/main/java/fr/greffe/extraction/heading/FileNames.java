package fr.greffe.extraction.heading;

import fr.greffe.document.Document;
import fr.greffe.document.Span;
import fr.greffe.rules.Lexicon;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a file can add, as a last resort. */
final class FileNames {
  private static final Pattern WORD = Pattern.compile("[a-z]{4,}");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?<![\\p{L}])(?:de |du |des |d['’]|à |qu['’]|À |[Gg]rand"
              + " )(\\p{Lu}[\\p{L}’'-]{3,40})(?![\\p{L}])");

  /** Words of file names that are no places, even where the text prints them in capitals. */
  private static final Set<String> COMMON =
      Set.of(
          "liste",
          "conseil",
          "municipal",
          "municipale",
          "compte",
          "rendu",
          "seance",
          "proces",
          "verbal",
          "deliberation",
          "deliberations",
          "repertoire",
          "chronologique",
          "affichage",
          "arrete",
          "communique",
          "presse",
          "janvier",
          "fevrier",
          "mars",
          "avril",
          "juin",
          "juillet",
          "aout",
          "septembre",
          "octobre",
          "novembre",
          "decembre",
          "budget",
          "commune",
          "communautaire",
          "syndical",
          "reunion",
          "extrait",
          "registre");

  private FileNames() {}

  /**
   * A town.
   *
   * @param name as the text prints it
   * @param span where the text prints it
   */
  record Town(String name, Span span) {}

  /** The first word of the file's name that the text prints as a place. */
  static Optional<Town> town(Document document) {
    Matcher words = WORD.matcher(Lexicon.fold(document.name()));
    while (words.find()) {
      if (COMMON.contains(words.group())) {
        continue;
      }
      Optional<Town> town = printed(document, words.group());
      if (town.isPresent()) {
        return town;
      }
    }
    return Optional.empty();
  }

  private static Optional<Town> printed(Document document, String word) {
    Matcher places = PLACE.matcher(document.text());
    while (places.find()) {
      String place = places.group(1);
      if (Lexicon.fold(place).equals(word)) {
        return Optional.of(
            new Town(BodyNames.tidy(place), new Span(places.start(1), places.end(1))));
      }
    }
    return Optional.empty();
  }
}
