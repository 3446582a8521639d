package fr.greffe.extraction.name;

import fr.greffe.register.Organisation;
import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The words that names of organisations are made of.
 *
 * @param heads head nouns
 * @param words adjectives and nouns written in small letters inside names
 * @param stops words that no name contains
 * @param things head nouns of what is no organisation
 */
record Vocabulary(
    Gazetteer<Head> heads, Map<String, Word> words, Set<String> stops, Set<String> things) {
  /** What a small word adds to a name. */
  enum Word {
    ADJECTIVE,
    NOUN,
    /** "commune", "territoire": only with the name of the place. */
    PLACE
  }

  private static final int LONGEST_HEAD = 5;
  private static final Set<String> LINKS =
      Set.of(
          "de", "du", "des", "d'", "la", "le", "les", "l'", "et", "a", "au", "aux", "en", "pour",
          "&", "-", "–", "/", ",", "sur", "contre", "sans");

  Vocabulary {
    words = Map.copyOf(words);
    stops = Set.copyOf(stops);
    things = Set.copyOf(things);
  }

  static Vocabulary load(Path config) {
    Path lexicons = config.resolve("lexicons");
    Gazetteer<Head> heads = new Gazetteer<>();
    for (Lexicon.Entry entry : Lexicon.load(lexicons.resolve("organisation-heads.tsv")).entries()) {
      heads.add(
          entry.term(),
          new Head(
              entry.term(),
              Organisation.Kind.valueOf(entry.column(0)),
              Head.Use.of(entry.column(1))));
    }
    Map<String, Word> words = new HashMap<>();
    for (Lexicon.Entry entry : Lexicon.load(lexicons.resolve("organisation-words.tsv")).entries()) {
      words.put(
          Phrase.key(entry.term()),
          switch (entry.column(0)) {
            case "adj" -> Word.ADJECTIVE;
            case "lieu" -> Word.PLACE;
            default -> Word.NOUN;
          });
    }
    return new Vocabulary(
        heads,
        words,
        keys(lexicons.resolve("organisation-stops.tsv")),
        keys(lexicons.resolve("not-organisations.tsv")));
  }

  private static Set<String> keys(Path file) {
    Set<String> keys = new HashSet<>();
    Lexicon.load(file).entries().forEach(entry -> keys.add(Phrase.key(entry.term())));
    return keys;
  }

  /** True for a head noun without a name. */
  boolean isBareHead(String name) {
    Head head = heads.get(name);
    return head != null && head.use() != Head.Use.SEUL;
  }

  /** True for words that begin with a head noun and say more: "club de musique". */
  boolean opensWithHead(String name) {
    String[] words = name.strip().split("\\s+");
    for (int end = Math.min(words.length, LONGEST_HEAD); end > 0; end--) {
      Head head = heads.get(String.join(" ", Arrays.asList(words).subList(0, end)));
      if (head != null) {
        return head.use() != Head.Use.NON && (end < words.length || head.use() == Head.Use.SEUL);
      }
    }
    return false;
  }

  /** True for a name that begins as no organisation does. */
  boolean isThing(String name) {
    String first = Phrase.key(name.split("[\\s'’]+", 2)[0]);
    return things.contains(first) || stops.contains(first);
  }

  /** True for a name that an office, a meeting or a function begins: "architecte des Bâtiments". */
  boolean isOffice(String name) {
    String[] words = name.strip().split("[\\s]+");
    for (int end = Math.min(words.length, LONGEST_HEAD); end > 0; end--) {
      Head head = heads.get(String.join(" ", Arrays.asList(words).subList(0, end)));
      if (head != null) {
        return head.use() == Head.Use.NON;
      }
    }
    return false;
  }

  /** True for the small words that tie a name together. */
  static boolean isLink(String key) {
    return LINKS.contains(key);
  }
}
