package fr.greffe.dossier;

import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.Name;
import fr.greffe.rules.Lexicon;
import java.util.List;
import java.util.stream.Stream;

/**
 * The persons of a paper by their whole names: "M. Ravel" is Jean Ravel where only one Ravel is
 * named.
 *
 * @param names as written
 */
record FullNames(List<Written> names) {
  private static final String TITLE = "^(?:M\\.|MM\\.|Mme|Mlle|Monsieur|Madame|Dr\\.?)\\s+";

  FullNames {
    names = List.copyOf(names);
  }

  /** A name, and the same folded. */
  record Written(String name, String folded) {
    static Written of(String name) {
      return new Written(name, Lexicon.fold(name));
    }
  }

  static FullNames of(Entry entry) {
    Stream<String> said =
        entry.publication() == null
            ? Stream.empty()
            : entry.publication().quotations().stream()
                .flatMap(one -> Stream.ofNullable(one.fact().speaker()));
    Stream<String> named =
        entry.names().stream()
            .map(Mention::fact)
            .filter(name -> name.kind() == Name.Kind.PERSON)
            .map(Name::name);
    return new FullNames(
        Stream.concat(said, named).map(FullNames::plain).distinct().map(Written::of).toList());
  }

  /** A name on one line, without "M." or "Mme". */
  static String plain(String name) {
    return name.replaceAll("\\s+", " ").strip().replaceFirst(TITLE, "");
  }

  /** The whole name that ends in this one, if there is one and no other. */
  String full(String name) {
    String plain = plain(name);
    String ending = " " + Lexicon.fold(plain);
    List<String> fuller =
        names.stream()
            .filter(one -> one.folded().endsWith(ending))
            .map(Written::name)
            .filter(one -> Character.isUpperCase(one.charAt(0)))
            .toList();
    return plain.contains(" ") || fuller.size() != 1 ? plain : fuller.getFirst();
  }
}
