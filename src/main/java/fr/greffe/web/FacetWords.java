package fr.greffe.web;

import fr.greffe.register.DocumentType;
import fr.greffe.register.Vote.Choice;
import fr.greffe.register.Vote.Outcome;
import fr.greffe.rules.Lexicon;
import fr.greffe.search.Facet;
import fr.greffe.wording.FrenchWords;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The values of facets in French.
 *
 * @param matters labels of the classification of acts by code
 */
record FacetWords(Map<String, String> matters) {
  FacetWords {
    matters = Map.copyOf(matters);
  }

  static FacetWords load(Path config) {
    return new FacetWords(
        Lexicon.load(config.resolve("lexicons/matieres.tsv")).entries().stream()
            .collect(Collectors.toMap(Lexicon.Entry::term, entry -> entry.column(0))));
  }

  /**
   * A value as people say it.
   *
   * @param name that the search gives it
   */
  String of(Facet facet, String value, String name) {
    return switch (facet) {
      case TYPE -> FrenchWords.documentType(DocumentType.valueOf(upper(value)));
      case VOTE -> vote(value);
      case MATTER ->
          matters.containsKey(value) ? value + " " + matters.get(value) : "matière " + value;
      case BALLOT -> ballot(value);
      case READING ->
          switch (value) {
            case "ocr" -> "pages reconnues (OCR)";
            case "unread" -> "pages non lues";
            default -> "texte du fichier";
          };
      case DOUBT -> value.equals("yes") ? "à vérifier" : "rien à vérifier";
      default -> name;
    };
  }

  private static String vote(String value) {
    return switch (value) {
      case "unanimous" -> "à l'unanimité";
      case "contested" -> "contesté (contre, abstention)";
      default -> FrenchWords.outcome(Outcome.valueOf(upper(value)));
    };
  }

  private static String ballot(String value) {
    int colon = value.indexOf(':');
    String choice = FrenchWords.choice(Choice.valueOf(upper(value.substring(0, colon))));
    return value.substring(colon + 1) + " : " + choice;
  }

  private static String upper(String value) {
    return value.toUpperCase(Locale.ROOT);
  }
}
