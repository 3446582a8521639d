package fr.greffe.dossier;

import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.Map;

/** The article before the name of a body, by {@code config/lexicons/body-articles.tsv}. */
final class BodyArticles {
  private final Map<String, Lexicon.Entry> byWord;

  private BodyArticles(Map<String, Lexicon.Entry> byWord) {
    this.byWord = byWord;
  }

  static BodyArticles load(Path config) {
    return new BodyArticles(
        Lexicon.load(config.resolve("lexicons/body-articles.tsv")).byFoldedTerm());
  }

  /** "le Pôle métropolitain", "l’Agglomération"; the bare name where no article is known. */
  String with(String name) {
    Lexicon.Entry known = byWord.get(Lexicon.fold(name.split("[\\s’']", 2)[0]));
    String article = known == null ? "" : known.column(0);
    return article.isEmpty() || article.endsWith("’") ? article + name : article + " " + name;
  }
}
